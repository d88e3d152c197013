from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.response_answer import ResponseAnswer
from ...models.response_changes import ResponseChanges
from ...types import UNSET, Unset


def intel_responses_update_put(
    response_id: UUID,
    *,
    body: ResponseChanges,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[ResponseAnswer]:
    """Change a response of your own."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="intel_responses_update_put",
        method="PUT",
        url="/api/v1/travel-intel/responses/{response_id}".format(
            response_id=quote(str(response_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> ResponseAnswer:
    if response.status_code == 200:
        response_200 = ResponseAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
