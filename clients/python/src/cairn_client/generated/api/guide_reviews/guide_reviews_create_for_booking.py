from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.new_review import NewReview
from ...models.review_answer import ReviewAnswer
from ...types import UNSET, Unset


def guide_reviews_create_for_booking(
    booking_id: UUID,
    *,
    body: NewReview,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[ReviewAnswer]:
    """Review the other side of a booking.

    The booker writes about the guide, and the guide about the booker.
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
        operation="guide_reviews_create_for_booking",
        method="POST",
        url="/api/v1/women-safety/bookings/{booking_id}/review".format(
            booking_id=quote(str(booking_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> ReviewAnswer:
    if response.status_code == 201:
        response_201 = ReviewAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
