from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.intel_answer import IntelAnswer


def travel_intel_read(
    intel_id: UUID,
) -> Call[IntelAnswer]:
    """Read one entry."""

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="travel_intel_read",
        method="GET",
        url="/api/v1/travel-intel/{intel_id}".format(
            intel_id=quote(str(intel_id), safe=""),
        ),
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> IntelAnswer:
    if response.status_code == 200:
        response_200 = IntelAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
