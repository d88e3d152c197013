from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.itinerary_answer import ItineraryAnswer
from ...models.itinerary_changes import ItineraryChanges
from ...types import UNSET, Unset


def itineraries_update_put(
    itinerary_id: UUID,
    *,
    body: ItineraryChanges,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[ItineraryAnswer]:
    """Change an itinerary.

    PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be
    empty. A draft is published, what is published is archived, and an archived one published again;
    back to a draft goes only what nobody else has rated or written about.
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
        operation="itineraries_update_put",
        method="PUT",
        url="/api/v1/itineraries/{itinerary_id}".format(
            itinerary_id=quote(str(itinerary_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> ItineraryAnswer:
    if response.status_code == 200:
        response_200 = ItineraryAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
