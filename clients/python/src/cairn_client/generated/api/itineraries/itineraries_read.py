from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.itinerary_answer import ItineraryAnswer


def itineraries_read(
    itinerary_id: UUID,
) -> Call[ItineraryAnswer]:
    """Read one itinerary.

    Drafts, archived, private and hidden ones are there for their owner; an unlisted one for whoever has
    its id.
    """

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="itineraries_read",
        method="GET",
        url="/api/v1/itineraries/{itinerary_id}".format(
            itinerary_id=quote(str(itinerary_id), safe=""),
        ),
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> ItineraryAnswer:
    if response.status_code == 200:
        response_200 = ItineraryAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
