from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.votes_answer import VotesAnswer
from ...types import UNSET, Unset


def travel_intel_helpful(
    intel_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[VotesAnswer]:
    """Say that an entry is helpful."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="travel_intel_helpful",
        method="POST",
        url="/api/v1/travel-intel/{intel_id}/helpful".format(
            intel_id=quote(str(intel_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> VotesAnswer:
    if response.status_code == 200:
        response_200 = VotesAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
