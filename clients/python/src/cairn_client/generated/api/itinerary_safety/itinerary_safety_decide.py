from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.itinerary_safety_answer import ItinerarySafetyAnswer
from ...models.women_safe_decision import WomenSafeDecision
from ...types import UNSET, Unset


def itinerary_safety_decide(
    itinerary_id: UUID,
    *,
    body: WomenSafeDecision,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[ItinerarySafetyAnswer]:
    """Decide about an itinerary's women-safe state.

    `clear` ends a review, and evidence decides again; `revoke` ends it against the itinerary; `restore`
    takes a revocation back.
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
        operation="itinerary_safety_decide",
        method="POST",
        url="/api/v1/itineraries/{itinerary_id}/women-safe-decision".format(
            itinerary_id=quote(str(itinerary_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> ItinerarySafetyAnswer:
    if response.status_code == 200:
        response_200 = ItinerarySafetyAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
