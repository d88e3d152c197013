from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.incident_answer import IncidentAnswer
from ...models.new_update import NewUpdate
from ...types import UNSET, Unset


def incidents_update(
    incident_id: UUID,
    *,
    body: NewUpdate,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[IncidentAnswer]:
    """Say something about an incident.

    What people read about it, and its state from now on. A resolved incident stays resolved. Answers
    the whole incident.
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
        operation="incidents_update",
        method="POST",
        url="/api/v1/incidents/{incident_id}/updates".format(
            incident_id=quote(str(incident_id), safe=""),
        ),
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
