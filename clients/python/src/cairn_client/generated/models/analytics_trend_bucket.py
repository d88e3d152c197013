from typing import Literal, cast

AnalyticsTrendBucket = Literal["day", "month", "quarter", "week", "year"]


def check_analytics_trend_bucket(value: str) -> AnalyticsTrendBucket:
    """As it came: a newer server may know more of them."""
    return cast(AnalyticsTrendBucket, value)
