from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.incident_answer import IncidentAnswer
from ...models.new_incident import NewIncident
from ...types import UNSET, Unset


def incidents_create(
    *,
    body: NewIncident,
    idempotency_key: str | Unset = UNSET,
) -> Call[IncidentAnswer]:
    """Open an incident.

    One that is over already can be written down too: as resolved, with the time at which it began.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="incidents_create",
        method="POST",
        url="/api/v1/incidents",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> IncidentAnswer:
    if response.status_code == 201:
        response_201 = IncidentAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
