from typing import Literal, cast

GroupFactsChangesBudgetRangeType0 = Literal["high", "low", "medium"]


def check_group_facts_changes_budget_range_type_0(value: str) -> GroupFactsChangesBudgetRangeType0:
    """As it came: a newer server may know more of them."""
    return cast(GroupFactsChangesBudgetRangeType0, value)
