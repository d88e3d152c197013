from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.health import Health


def system_ready() -> Call[Health]:
    """Whether requests should be sent here: 503 while starting, draining, without a database, or with
    other keys than its data was sealed with.
    """

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="system_ready",
        method="GET",
        url="/health/ready",
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
