from typing import Literal, cast

AnalyticsTopMerchantsKindType0Item = Literal["expense", "refund"]


def check_analytics_top_merchants_kind_type_0_item(value: str) -> AnalyticsTopMerchantsKindType0Item:
    """As it came: a newer server may know more of them."""
    return cast(AnalyticsTopMerchantsKindType0Item, value)
