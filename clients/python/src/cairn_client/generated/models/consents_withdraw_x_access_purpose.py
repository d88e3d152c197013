from typing import Literal, cast

ConsentsWithdrawXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_consents_withdraw_x_access_purpose(value: str) -> ConsentsWithdrawXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(ConsentsWithdrawXAccessPurpose, value)
