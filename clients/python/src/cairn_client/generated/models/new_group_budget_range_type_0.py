from typing import Literal, cast

NewGroupBudgetRangeType0 = Literal["high", "low", "medium"]


def check_new_group_budget_range_type_0(value: str) -> NewGroupBudgetRangeType0:
    """As it came: a newer server may know more of them."""
    return cast(NewGroupBudgetRangeType0, value)
