from typing import Literal, cast

BeneficiarySessionsListStatusType0 = Literal[
    "cancelled", "completed", "in_progress", "no_show", "rescheduled", "scheduled"
]


def check_beneficiary_sessions_list_status_type_0(value: str) -> BeneficiarySessionsListStatusType0:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiarySessionsListStatusType0, value)
