from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.booking_answer import BookingAnswer
from ...models.new_booking import NewBooking
from ...types import UNSET, Unset


def bookings_book(
    guide_id: UUID,
    *,
    body: NewBooking,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[BookingAnswer]:
    """Ask for a guide's time.

    Some hours from a time of day on, or whole days, in the guide's time zone. The price is fixed now;
    the guide has 72 hours to confirm, or until the start. What you have asked for already is answered
    again as it is.
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
        operation="bookings_book",
        method="POST",
        url="/api/v1/women-safety/guides/{guide_id}/book".format(
            guide_id=quote(str(guide_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> BookingAnswer:
    if response.status_code == 201:
        response_201 = BookingAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
