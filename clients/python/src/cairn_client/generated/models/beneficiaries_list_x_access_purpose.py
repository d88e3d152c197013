from typing import Literal, cast

BeneficiariesListXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_beneficiaries_list_x_access_purpose(value: str) -> BeneficiariesListXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiariesListXAccessPurpose, value)
