from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.resource_answer import ResourceAnswer


def resources_read(
    resource_id: UUID,
) -> Call[ResourceAnswer]:
    """Read one resource."""

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="resources_read",
        method="GET",
        url="/api/v1/women-safety/resources/{resource_id}".format(
            resource_id=quote(str(resource_id), safe=""),
        ),
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> ResourceAnswer:
    if response.status_code == 200:
        response_200 = ResourceAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
