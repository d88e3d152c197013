from typing import Literal, cast

BeneficiarySessionsListSortItem = Literal["-created_at", "-scheduled_start", "created_at", "scheduled_start"]


def check_beneficiary_sessions_list_sort_item(value: str) -> BeneficiarySessionsListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiarySessionsListSortItem, value)
