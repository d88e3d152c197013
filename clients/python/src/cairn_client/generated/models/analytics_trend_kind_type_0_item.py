from typing import Literal, cast

AnalyticsTrendKindType0Item = Literal["expense", "refund"]


def check_analytics_trend_kind_type_0_item(value: str) -> AnalyticsTrendKindType0Item:
    """As it came: a newer server may know more of them."""
    return cast(AnalyticsTrendKindType0Item, value)
