from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.itinerary_rating import ItineraryRating
from ...models.rating_answer import RatingAnswer
from ...types import UNSET, Unset


def itinerary_ratings_rate(
    itinerary_id: UUID,
    *,
    body: ItineraryRating,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[RatingAnswer]:
    """Rate this itinerary's safety.

    The same as a new safety rating that names it.
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
        operation="itinerary_ratings_rate",
        method="POST",
        url="/api/v1/itineraries/{itinerary_id}/rating".format(
            itinerary_id=quote(str(itinerary_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> RatingAnswer:
    if response.status_code == 200:
        response_200 = RatingAnswer.from_dict(response.json())

        return response_200

    if response.status_code == 201:
        response_201 = RatingAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
