from typing import Literal, cast

AnalyticsByCategoryRollup = Literal["leaf", "root"]


def check_analytics_by_category_rollup(value: str) -> AnalyticsByCategoryRollup:
    """As it came: a newer server may know more of them."""
    return cast(AnalyticsByCategoryRollup, value)
