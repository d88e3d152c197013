from typing import Literal, cast

BeneficiariesReadXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_beneficiaries_read_x_access_purpose(value: str) -> BeneficiariesReadXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiariesReadXAccessPurpose, value)
