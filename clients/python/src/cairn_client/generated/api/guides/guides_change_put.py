from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.guide_answer import GuideAnswer
from ...models.guide_changes import GuideChanges
from ...types import UNSET, Unset


def guides_change_put(
    guide_id: UUID,
    *,
    body: GuideChanges,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[GuideAnswer]:
    """Change yourself as a guide.

    What was booked keeps its price and its time.
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
        operation="guides_change_put",
        method="PUT",
        url="/api/v1/women-safety/guides/{guide_id}".format(
            guide_id=quote(str(guide_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> GuideAnswer:
    if response.status_code == 200:
        response_200 = GuideAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
