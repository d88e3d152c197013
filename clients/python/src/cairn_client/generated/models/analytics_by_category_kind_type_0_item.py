from typing import Literal, cast

AnalyticsByCategoryKindType0Item = Literal["expense", "refund"]


def check_analytics_by_category_kind_type_0_item(value: str) -> AnalyticsByCategoryKindType0Item:
    """As it came: a newer server may know more of them."""
    return cast(AnalyticsByCategoryKindType0Item, value)
