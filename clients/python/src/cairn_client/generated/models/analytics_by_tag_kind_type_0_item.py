from typing import Literal, cast

AnalyticsByTagKindType0Item = Literal["expense", "refund"]


def check_analytics_by_tag_kind_type_0_item(value: str) -> AnalyticsByTagKindType0Item:
    """As it came: a newer server may know more of them."""
    return cast(AnalyticsByTagKindType0Item, value)
