from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.view_answer import ViewAnswer
from ...types import UNSET, Unset


def views_create(
    itinerary_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[ViewAnswer]:
    """Say that you look at an itinerary.

    It counts once per viewer and UTC day. Who is signed in is one viewer; all others of a network (/24,
    /56) are one together. The owner, known bots and what a browser fetches ahead are answered alike,
    and do not count. Reading an itinerary is no view by itself.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="views_create",
        method="POST",
        url="/api/v1/itineraries/{itinerary_id}/view".format(
            itinerary_id=quote(str(itinerary_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> ViewAnswer:
    if response.status_code == 200:
        response_200 = ViewAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
