from typing import Literal, cast

BeneficiariesCreateXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_beneficiaries_create_x_access_purpose(value: str) -> BeneficiariesCreateXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiariesCreateXAccessPurpose, value)
