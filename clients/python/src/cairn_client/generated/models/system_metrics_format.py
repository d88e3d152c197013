from typing import Literal, cast

SystemMetricsFormat = Literal["json", "openmetrics", "text"]


def check_system_metrics_format(value: str) -> SystemMetricsFormat:
    """As it came: a newer server may know more of them."""
    return cast(SystemMetricsFormat, value)
