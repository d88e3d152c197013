from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.rating_answer import RatingAnswer
from ...types import UNSET, Unset


def safety_ratings_hide(
    rating_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[RatingAnswer]:
    """Hide a safety rating.

    It counts nowhere any more; its author and moderators still see it.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="safety_ratings_hide",
        method="POST",
        url="/api/v1/safety-ratings/{rating_id}/hide".format(
            rating_id=quote(str(rating_id), safe=""),
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

    raise unexpected(response)
