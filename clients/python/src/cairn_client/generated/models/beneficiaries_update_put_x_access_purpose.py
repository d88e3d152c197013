from typing import Literal, cast

BeneficiariesUpdatePutXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_beneficiaries_update_put_x_access_purpose(value: str) -> BeneficiariesUpdatePutXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiariesUpdatePutXAccessPurpose, value)
