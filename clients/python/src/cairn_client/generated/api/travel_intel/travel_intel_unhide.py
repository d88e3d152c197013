from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.intel_answer import IntelAnswer
from ...types import UNSET, Unset


def travel_intel_unhide(
    intel_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[IntelAnswer]:
    """Show an entry again."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="travel_intel_unhide",
        method="POST",
        url="/api/v1/travel-intel/{intel_id}/unhide".format(
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
