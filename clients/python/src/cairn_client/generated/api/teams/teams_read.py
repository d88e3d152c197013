from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.team_answer import TeamAnswer
from ...models.teams_read_x_access_purpose import TeamsReadXAccessPurpose
from ...types import UNSET, Unset


def teams_read(
    team_id: UUID,
    *,
    x_access_purpose: TeamsReadXAccessPurpose | Unset = UNSET,
) -> Call[TeamAnswer]:
    """Read one team."""
    headers: dict[str, Any] = {}
    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="teams_read",
        method="GET",
        url="/api/v1/casework/teams/{team_id}".format(
            team_id=quote(str(team_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> TeamAnswer:
    if response.status_code == 200:
        response_200 = TeamAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
