from typing import Literal, cast

HealthStatus = Literal["draining", "healthy", "unhealthy"]


def check_health_status(value: str) -> HealthStatus:
    """As it came: a newer server may know more of them."""
    return cast(HealthStatus, value)
