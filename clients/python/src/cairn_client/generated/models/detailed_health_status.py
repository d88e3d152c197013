from typing import Literal, cast

DetailedHealthStatus = Literal["degraded", "healthy", "unhealthy"]


def check_detailed_health_status(value: str) -> DetailedHealthStatus:
    """As it came: a newer server may know more of them."""
    return cast(DetailedHealthStatus, value)
