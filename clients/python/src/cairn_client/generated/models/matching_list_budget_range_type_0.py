from typing import Literal, cast

MatchingListBudgetRangeType0 = Literal["high", "low", "medium"]


def check_matching_list_budget_range_type_0(value: str) -> MatchingListBudgetRangeType0:
    """As it came: a newer server may know more of them."""
    return cast(MatchingListBudgetRangeType0, value)
