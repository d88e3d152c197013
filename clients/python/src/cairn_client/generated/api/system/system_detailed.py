from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.detailed_health import DetailedHealth


def system_detailed() -> Call[DetailedHealth]:
    """How each service that this depends on is doing.

    `unhealthy`, with 503, where a required service is down; `degraded`, with 200, where another one is.
    What is found is shared for five seconds, so asking often costs the services nothing. `detail` is
    for administrators.
    """

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="system_detailed",
        method="GET",
        url="/health/detailed",
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> DetailedHealth:
    if response.status_code == 200:
        response_200 = DetailedHealth.from_dict(response.json())

        return response_200

    raise unexpected(response)
