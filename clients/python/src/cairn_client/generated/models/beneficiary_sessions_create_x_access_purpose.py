from typing import Literal, cast

BeneficiarySessionsCreateXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_beneficiary_sessions_create_x_access_purpose(value: str) -> BeneficiarySessionsCreateXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiarySessionsCreateXAccessPurpose, value)
