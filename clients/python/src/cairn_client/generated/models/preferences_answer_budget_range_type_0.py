from typing import Literal, cast

PreferencesAnswerBudgetRangeType0 = Literal["high", "low", "medium"]


def check_preferences_answer_budget_range_type_0(value: str) -> PreferencesAnswerBudgetRangeType0:
    """As it came: a newer server may know more of them."""
    return cast(PreferencesAnswerBudgetRangeType0, value)
