from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.new_review import NewReview
from ...models.review_answer import ReviewAnswer
from ...types import UNSET, Unset


def guide_reviews_create(
    guide_id: UUID,
    *,
    body: NewReview,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[ReviewAnswer]:
    """Review a guide.

    About a completed booking of yours, until 14 days after its end. Nobody sees it until the guide has
    written too, or those days are over; then it is published, and stays as it is.
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
        operation="guide_reviews_create",
        method="POST",
        url="/api/v1/women-safety/guides/{guide_id}/reviews".format(
            guide_id=quote(str(guide_id), safe=""),
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
