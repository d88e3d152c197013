from typing import Literal, cast

ConsentsUpdatePutXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_consents_update_put_x_access_purpose(value: str) -> ConsentsUpdatePutXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(ConsentsUpdatePutXAccessPurpose, value)
