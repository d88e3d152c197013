from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.intel_answer import IntelAnswer
from ...models.intel_changes import IntelChanges
from ...types import UNSET, Unset


def travel_intel_update(
    intel_id: UUID,
    *,
    body: IntelChanges,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[IntelAnswer]:
    """Change an entry.

    Its author changes what it says. Its state is changed by its author, by moderators, and by the
    itinerary's owner, but not that of others' warnings. `accepted_response_id` resolves a question.
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
        operation="travel_intel_update",
        method="PATCH",
        url="/api/v1/travel-intel/{intel_id}".format(
            intel_id=quote(str(intel_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> IntelAnswer:
    if response.status_code == 200:
        response_200 = IntelAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
