from typing import Literal, cast

DisclosuresListXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_disclosures_list_x_access_purpose(value: str) -> DisclosuresListXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(DisclosuresListXAccessPurpose, value)
