from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.intel_stats_answer import IntelStatsAnswer


def intel_stats_read(
    itinerary_id: UUID,
) -> Call[IntelStatsAnswer]:
    """Read the figures of one itinerary's travel intel."""

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="intel_stats_read",
        method="GET",
        url="/api/v1/travel-intel/stats/{itinerary_id}".format(
            itinerary_id=quote(str(itinerary_id), safe=""),
        ),
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> IntelStatsAnswer:
    if response.status_code == 200:
        response_200 = IntelStatsAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
