from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.itinerary_answer import ItineraryAnswer
from ...models.new_itinerary import NewItinerary
from ...types import UNSET, Unset


def itineraries_create(
    *,
    body: NewItinerary,
    idempotency_key: str | Unset = UNSET,
) -> Call[ItineraryAnswer]:
    """Create an itinerary.

    It is published for everybody at once, unless `status` or `visibility` say something else.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="itineraries_create",
        method="POST",
        url="/api/v1/itineraries",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> ItineraryAnswer:
    if response.status_code == 201:
        response_201 = ItineraryAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
