from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.health import Health


def system_health() -> Call[Health]:
    """Whether the process lives. Touches nothing outside it."""

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="system_health",
        method="GET",
        url="/health",
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> Health:
    if response.status_code == 200:
        response_200 = Health.from_dict(response.json())

        return response_200

    raise unexpected(response)
