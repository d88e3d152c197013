from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.feature import Feature
from ...models.itinerary_answer import ItineraryAnswer
from ...types import UNSET, Unset


def itineraries_feature(
    itinerary_id: UUID,
    *,
    body: Feature | None | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[ItineraryAnswer]:
    """Feature an itinerary.

    For 30 days, unless `days` or `featured_until` say something else. Without either nothing changes
    for one that is featured.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {}

    if isinstance(body, Feature):
        _kwargs["json"] = body.to_dict()
    else:
        _kwargs["json"] = body

    headers["Content-Type"] = "application/json"

    return Call(
        operation="itineraries_feature",
        method="POST",
        url="/api/v1/itineraries/{itinerary_id}/feature".format(
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
