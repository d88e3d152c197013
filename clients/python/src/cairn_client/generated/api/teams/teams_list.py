from typing import Any
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.page_of_team_answer import PageOfTeamAnswer
from ...models.teams_list_sort_item import TeamsListSortItem
from ...models.teams_list_x_access_purpose import TeamsListXAccessPurpose
from ...types import UNSET, Unset


def teams_list(
    *,
    sort: list[TeamsListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    programme_id: None | Unset | UUID = UNSET,
    x_access_purpose: TeamsListXAccessPurpose | Unset = UNSET,
) -> Call[PageOfTeamAnswer]:
    """List teams.

    Of all programmes, or with `programme_id` of one. Who is in a team is asked of its memberships.
    """
    headers: dict[str, Any] = {}
    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    params: dict[str, Any] = {}

    json_sort: list[str] | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = []
        for sort_item_data in sort:
            sort_item: str = sort_item_data
            json_sort.append(sort_item)

    params["sort"] = json_sort

    params["page"] = page

    params["per_page"] = per_page

    json_cursor: None | str | Unset
    if isinstance(cursor, Unset):
        json_cursor = UNSET
    else:
        json_cursor = cursor
    params["cursor"] = json_cursor

    params["count"] = count

    json_programme_id: None | str | Unset
    if isinstance(programme_id, Unset):
        json_programme_id = UNSET
    elif isinstance(programme_id, UUID):
        json_programme_id = str(programme_id)
    else:
        json_programme_id = programme_id
    params["programme_id"] = json_programme_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="teams_list",
        method="GET",
        url="/api/v1/casework/teams",
        params=params,
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfTeamAnswer:
    if response.status_code == 200:
        response_200 = PageOfTeamAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
