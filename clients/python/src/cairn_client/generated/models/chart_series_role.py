from typing import Literal, cast

ChartSeriesRole = Literal["cumulative", "other", "part", "previous", "rolling", "value"]


def check_chart_series_role(value: str) -> ChartSeriesRole:
    """As it came: a newer server may know more of them."""
    return cast(ChartSeriesRole, value)
