from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.group_members_list_sort_item import (
    GroupMembersListSortItem,
)
from ...models.group_members_list_state import GroupMembersListState
from ...models.page_of_group_member_answer import PageOfGroupMemberAnswer
from ...types import UNSET, Unset


def group_members_list(
    group_id: UUID,
    *,
    sort: list[GroupMembersListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    state: GroupMembersListState | Unset = "active",
) -> Call[PageOfGroupMemberAnswer]:
    """List the members of a group.

    For its active members, as long as they meet its rule. With `state=requested` those who lead it see
    who waits to be let in.
    """

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

    json_state: str | Unset = UNSET
    if not isinstance(state, Unset):
        json_state = state

    params["state"] = json_state

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="group_members_list",
        method="GET",
        url="/api/v1/travel-groups/{group_id}/members".format(
            group_id=quote(str(group_id), safe=""),
        ),
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfGroupMemberAnswer:
    if response.status_code == 200:
        response_200 = PageOfGroupMemberAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
