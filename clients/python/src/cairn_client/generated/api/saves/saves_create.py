from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.save_answer import SaveAnswer
from ...types import UNSET, Unset


def saves_create(
    itinerary_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[SaveAnswer]:
    """Save an itinerary."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="saves_create",
        method="POST",
        url="/api/v1/itineraries/{itinerary_id}/save".format(
            itinerary_id=quote(str(itinerary_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> SaveAnswer:
    if response.status_code == 200:
        response_200 = SaveAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
