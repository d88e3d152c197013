from typing import Literal, cast

ConsentsRefuseXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_consents_refuse_x_access_purpose(value: str) -> ConsentsRefuseXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(ConsentsRefuseXAccessPurpose, value)
