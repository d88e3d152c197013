from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.incident_answer import IncidentAnswer


def incidents_read(
    incident_id: UUID,
) -> Call[IncidentAnswer]:
    """Read one incident."""

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="incidents_read",
        method="GET",
        url="/api/v1/incidents/{incident_id}".format(
            incident_id=quote(str(incident_id), safe=""),
        ),
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> IncidentAnswer:
    if response.status_code == 200:
        response_200 = IncidentAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
