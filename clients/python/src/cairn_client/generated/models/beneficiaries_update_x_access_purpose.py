from typing import Literal, cast

BeneficiariesUpdateXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_beneficiaries_update_x_access_purpose(value: str) -> BeneficiariesUpdateXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiariesUpdateXAccessPurpose, value)
