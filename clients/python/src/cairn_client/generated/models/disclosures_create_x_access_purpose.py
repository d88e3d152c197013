from typing import Literal, cast

DisclosuresCreateXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_disclosures_create_x_access_purpose(value: str) -> DisclosuresCreateXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(DisclosuresCreateXAccessPurpose, value)
