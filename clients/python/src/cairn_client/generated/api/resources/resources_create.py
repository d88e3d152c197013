from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.new_resource import NewResource
from ...models.resource_answer import ResourceAnswer
from ...types import UNSET, Unset


def resources_create(
    *,
    body: NewResource,
    idempotency_key: str | Unset = UNSET,
) -> Call[ResourceAnswer]:
    """Publish a resource."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="resources_create",
        method="POST",
        url="/api/v1/women-safety/resources",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> ResourceAnswer:
    if response.status_code == 201:
        response_201 = ResourceAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
