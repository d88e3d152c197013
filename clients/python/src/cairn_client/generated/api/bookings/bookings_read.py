from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.booking_answer import BookingAnswer


def bookings_read(
    booking_id: UUID,
) -> Call[BookingAnswer]:
    """Read one booking.

    For both sides. Its booker sees how to reach the guide, from the confirmation until 30 days after
    the end.
    """

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="bookings_read",
        method="GET",
        url="/api/v1/women-safety/bookings/{booking_id}".format(
            booking_id=quote(str(booking_id), safe=""),
        ),
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> BookingAnswer:
    if response.status_code == 200:
        response_200 = BookingAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
