from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.new_rating import NewRating
from ...models.rating_answer import RatingAnswer
from ...types import UNSET, Unset


def safety_ratings_create(
    *,
    body: NewRating,
    idempotency_key: str | Unset = UNSET,
) -> Call[RatingAnswer]:
    """Rate an itinerary's safety.

    201 the first time. Who rates it again changes the one rating that there is: 200, its votes stay,
    and what is not sent stays as it was.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="safety_ratings_create",
        method="POST",
        url="/api/v1/safety-ratings",
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
