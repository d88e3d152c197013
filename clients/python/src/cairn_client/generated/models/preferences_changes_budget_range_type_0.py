from typing import Literal, cast

PreferencesChangesBudgetRangeType0 = Literal["high", "low", "medium"]


def check_preferences_changes_budget_range_type_0(value: str) -> PreferencesChangesBudgetRangeType0:
    """As it came: a newer server may know more of them."""
    return cast(PreferencesChangesBudgetRangeType0, value)
