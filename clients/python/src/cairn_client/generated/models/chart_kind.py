from typing import Literal, cast

ChartKind = Literal["bar", "donut", "line", "stacked_bar"]


def check_chart_kind(value: str) -> ChartKind:
    """As it came: a newer server may know more of them."""
    return cast(ChartKind, value)
