from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.booking_answer import BookingAnswer
from ...types import UNSET, Unset


def bookings_confirm(
    booking_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[BookingAnswer]:
    """Confirm a booking.

    As its guide. Confirmed bookings of a guide never overlap.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="bookings_confirm",
        method="POST",
        url="/api/v1/women-safety/bookings/{booking_id}/confirm".format(
            booking_id=quote(str(booking_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> BookingAnswer:
    if response.status_code == 200:
        response_200 = BookingAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
