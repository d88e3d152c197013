from typing import Literal, cast

DatabaseHealthDatabase = Literal["connected", "unreachable"]


def check_database_health_database(value: str) -> DatabaseHealthDatabase:
    """As it came: a newer server may know more of them."""
    return cast(DatabaseHealthDatabase, value)
