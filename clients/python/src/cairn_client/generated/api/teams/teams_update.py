from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.team_answer import TeamAnswer
from ...models.team_changes import TeamChanges
from ...models.teams_update_x_access_purpose import (
    TeamsUpdateXAccessPurpose,
)
from ...types import UNSET, Unset


def teams_update(
    team_id: UUID,
    *,
    body: TeamChanges,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: TeamsUpdateXAccessPurpose | Unset = UNSET,
) -> Call[TeamAnswer]:
    """Change a team.

    PUT and PATCH do the same: a field that is absent stays as it is. A team stays in its programme.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="teams_update",
        method="PATCH",
        url="/api/v1/casework/teams/{team_id}".format(
            team_id=quote(str(team_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> TeamAnswer:
    if response.status_code == 200:
        response_200 = TeamAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
