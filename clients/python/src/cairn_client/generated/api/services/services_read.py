from typing import Any
from urllib.parse import quote

import httpx

from ....calls import Call, unexpected
from ...models.service_answer import ServiceAnswer


def services_read(
    name: str,
) -> Call[ServiceAnswer]:
    """Read one service."""

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="services_read",
        method="GET",
        url="/api/v1/services/{name}".format(
            name=quote(str(name), safe=""),
        ),
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> ServiceAnswer:
    if response.status_code == 200:
        response_200 = ServiceAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
