from typing import Literal, cast

AnalyticsSummaryKindType0Item = Literal["expense", "refund"]


def check_analytics_summary_kind_type_0_item(value: str) -> AnalyticsSummaryKindType0Item:
    """As it came: a newer server may know more of them."""
    return cast(AnalyticsSummaryKindType0Item, value)
