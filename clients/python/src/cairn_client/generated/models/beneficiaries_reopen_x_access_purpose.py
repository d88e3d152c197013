from typing import Literal, cast

BeneficiariesReopenXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_beneficiaries_reopen_x_access_purpose(value: str) -> BeneficiariesReopenXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiariesReopenXAccessPurpose, value)
