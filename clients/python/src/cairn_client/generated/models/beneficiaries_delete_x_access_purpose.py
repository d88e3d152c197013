from typing import Literal, cast

BeneficiariesDeleteXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_beneficiaries_delete_x_access_purpose(value: str) -> BeneficiariesDeleteXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiariesDeleteXAccessPurpose, value)
