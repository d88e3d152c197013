from typing import Literal, cast

ConsentsRenewXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_consents_renew_x_access_purpose(value: str) -> ConsentsRenewXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(ConsentsRenewXAccessPurpose, value)
