from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.incident_answer import IncidentAnswer
from ...models.incident_facts_changes import IncidentFactsChanges
from ...types import UNSET, Unset


def incidents_change(
    incident_id: UUID,
    *,
    body: IncidentFactsChanges,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[IncidentAnswer]:
    """Change an incident.

    Its title, its impact and the services that it names; its state changes by an update.
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
        operation="incidents_change",
        method="PATCH",
        url="/api/v1/incidents/{incident_id}".format(
            incident_id=quote(str(incident_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> IncidentAnswer:
    if response.status_code == 200:
        response_200 = IncidentAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
