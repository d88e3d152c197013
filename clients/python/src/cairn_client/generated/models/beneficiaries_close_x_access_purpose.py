from typing import Literal, cast

BeneficiariesCloseXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_beneficiaries_close_x_access_purpose(value: str) -> BeneficiariesCloseXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiariesCloseXAccessPurpose, value)
