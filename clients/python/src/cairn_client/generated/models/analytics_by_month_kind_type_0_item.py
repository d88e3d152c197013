from typing import Literal, cast

AnalyticsByMonthKindType0Item = Literal["expense", "refund"]


def check_analytics_by_month_kind_type_0_item(value: str) -> AnalyticsByMonthKindType0Item:
    """As it came: a newer server may know more of them."""
    return cast(AnalyticsByMonthKindType0Item, value)
