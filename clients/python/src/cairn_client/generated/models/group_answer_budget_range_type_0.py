from typing import Literal, cast

GroupAnswerBudgetRangeType0 = Literal["high", "low", "medium"]


def check_group_answer_budget_range_type_0(value: str) -> GroupAnswerBudgetRangeType0:
    """As it came: a newer server may know more of them."""
    return cast(GroupAnswerBudgetRangeType0, value)
