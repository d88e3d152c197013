from typing import Literal, cast

BeneficiariesRestoreXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_beneficiaries_restore_x_access_purpose(value: str) -> BeneficiariesRestoreXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiariesRestoreXAccessPurpose, value)
