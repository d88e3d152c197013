from typing import Any
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.memberships_list_role_type_0 import (
    MembershipsListRoleType0,
)
from ...models.memberships_list_sort_item import MembershipsListSortItem
from ...models.memberships_list_x_access_purpose import (
    MembershipsListXAccessPurpose,
)
from ...models.page_of_case_membership_answer import PageOfCaseMembershipAnswer
from ...types import UNSET, Unset


def memberships_list(
    *,
    sort: list[MembershipsListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    user_id: None | Unset | UUID = UNSET,
    team_id: None | Unset | UUID = UNSET,
    programme_id: None | Unset | UUID = UNSET,
    role: MembershipsListRoleType0 | None | Unset = UNSET,
    current: bool | None | Unset = UNSET,
    x_access_purpose: MembershipsListXAccessPurpose | Unset = UNSET,
) -> Call[PageOfCaseMembershipAnswer]:
    """List memberships.

    Your own, past ones too; those in your teams; of the programmes of your teams who works for them as
    a whole; and all of programmes that you work for as a whole. Administrators see all. Being a member
    is the only way to see records that one is not assigned to: a supervisor those of the team, a
    manager or data protection officer those of the programme.
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

    json_user_id: None | str | Unset
    if isinstance(user_id, Unset):
        json_user_id = UNSET
    elif isinstance(user_id, UUID):
        json_user_id = str(user_id)
    else:
        json_user_id = user_id
    params["user_id"] = json_user_id

    json_team_id: None | str | Unset
    if isinstance(team_id, Unset):
        json_team_id = UNSET
    elif isinstance(team_id, UUID):
        json_team_id = str(team_id)
    else:
        json_team_id = team_id
    params["team_id"] = json_team_id

    json_programme_id: None | str | Unset
    if isinstance(programme_id, Unset):
        json_programme_id = UNSET
    elif isinstance(programme_id, UUID):
        json_programme_id = str(programme_id)
    else:
        json_programme_id = programme_id
    params["programme_id"] = json_programme_id

    json_role: None | str | Unset
    if isinstance(role, Unset):
        json_role = UNSET
    elif isinstance(role, str):
        json_role = role
    else:
        json_role = role
    params["role"] = json_role

    json_current: bool | None | Unset
    if isinstance(current, Unset):
        json_current = UNSET
    else:
        json_current = current
    params["current"] = json_current

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="memberships_list",
        method="GET",
        url="/api/v1/casework/memberships",
        params=params,
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfCaseMembershipAnswer:
    if response.status_code == 200:
        response_200 = PageOfCaseMembershipAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
