from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.intel_answer import IntelAnswer
from ...models.new_intel import NewIntel
from ...types import UNSET, Unset


def travel_intel_create(
    *,
    body: NewIntel,
    idempotency_key: str | Unset = UNSET,
) -> Call[IntelAnswer]:
    """Write about an itinerary.

    A tip, a warning, a question, an update, a recommendation or local insight. A critical warning is
    told to the owner of the itinerary and to those who saved it; one person writes three of them a day
    at most. Where it is about safety it puts an itinerary that counts as women-safe under review at
    once.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="travel_intel_create",
        method="POST",
        url="/api/v1/travel-intel",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> IntelAnswer:
    if response.status_code == 201:
        response_201 = IntelAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
