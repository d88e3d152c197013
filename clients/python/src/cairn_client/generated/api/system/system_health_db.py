from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.database_health import DatabaseHealth


def system_health_db() -> Call[DatabaseHealth]:
    """Whether the database answers within two seconds."""

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="system_health_db",
        method="GET",
        url="/health/db",
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> DatabaseHealth:
    if response.status_code == 200:
        response_200 = DatabaseHealth.from_dict(response.json())

        return response_200

    raise unexpected(response)
