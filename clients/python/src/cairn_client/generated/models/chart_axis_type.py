from typing import Literal, cast

ChartAxisType = Literal["category", "date"]


def check_chart_axis_type(value: str) -> ChartAxisType:
    """As it came: a newer server may know more of them."""
    return cast(ChartAxisType, value)
