from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.new_team import NewTeam
from ...models.team_answer import TeamAnswer
from ...models.teams_create_x_access_purpose import (
    TeamsCreateXAccessPurpose,
)
from ...types import UNSET, Unset


def teams_create(
    *,
    body: NewTeam,
    idempotency_key: str | Unset = UNSET,
    x_access_purpose: TeamsCreateXAccessPurpose | Unset = UNSET,
) -> Call[TeamAnswer]:
    """Create a team.

    For administrators. In one programme no two teams have one name, whatever its case.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="teams_create",
        method="POST",
        url="/api/v1/casework/teams",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> TeamAnswer:
    if response.status_code == 201:
        response_201 = TeamAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
