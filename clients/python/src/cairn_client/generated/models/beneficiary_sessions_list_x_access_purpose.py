from typing import Literal, cast

BeneficiarySessionsListXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_beneficiary_sessions_list_x_access_purpose(value: str) -> BeneficiarySessionsListXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiarySessionsListXAccessPurpose, value)
