from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.new_response import NewResponse
from ...models.response_answer import ResponseAnswer
from ...types import UNSET, Unset


def intel_responses_respond(
    intel_id: UUID,
    *,
    body: NewResponse,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[ResponseAnswer]:
    """Respond to an entry.

    Its author is told.
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
        operation="intel_responses_respond",
        method="POST",
        url="/api/v1/travel-intel/{intel_id}/respond".format(
            intel_id=quote(str(intel_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> ResponseAnswer:
    if response.status_code == 201:
        response_201 = ResponseAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
