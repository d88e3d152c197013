from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.itinerary_safety_answer import ItinerarySafetyAnswer


def itinerary_safety_read(
    itinerary_id: UUID,
) -> Call[ItinerarySafetyAnswer]:
    """Read how safe people found an itinerary.

    The safety score and the women-safe state, as they were computed last: whenever a rating or a
    warning changes, and every night.
    """

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="itinerary_safety_read",
        method="GET",
        url="/api/v1/itineraries/{itinerary_id}/safety".format(
            itinerary_id=quote(str(itinerary_id), safe=""),
        ),
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> ItinerarySafetyAnswer:
    if response.status_code == 200:
        response_200 = ItinerarySafetyAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
