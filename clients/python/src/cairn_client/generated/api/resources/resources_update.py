from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.resource_answer import ResourceAnswer
from ...models.resource_changes import ResourceChanges
from ...types import UNSET, Unset


def resources_update(
    resource_id: UUID,
    *,
    body: ResourceChanges,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[ResourceAnswer]:
    """Change a resource, or say that it was reviewed.

    The helplines are replaced as a whole.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="resources_update",
        method="PATCH",
        url="/api/v1/women-safety/resources/{resource_id}".format(
            resource_id=quote(str(resource_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> ResourceAnswer:
    if response.status_code == 200:
        response_200 = ResourceAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
