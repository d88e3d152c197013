from typing import Literal, cast

DatabaseHealthStatus = Literal["healthy", "unhealthy"]


def check_database_health_status(value: str) -> DatabaseHealthStatus:
    """As it came: a newer server may know more of them."""
    return cast(DatabaseHealthStatus, value)
