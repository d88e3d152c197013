from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.page_of_user_answer import PageOfUserAnswer
from ...models.users_list_role_type_0_item import UsersListRoleType0Item
from ...models.users_list_sort_item import UsersListSortItem
from ...models.users_list_state_type_0 import UsersListStateType0
from ...types import UNSET, Unset


def users_list(
    *,
    sort: list[UsersListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    search: None | str | Unset = UNSET,
    role: list[UsersListRoleType0Item] | None | Unset = UNSET,
    state: None | Unset | UsersListStateType0 = UNSET,
) -> Call[PageOfUserAnswer]:
    """List users.

    Search matches every word, or the beginning of it, in names and addresses.
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

    json_search: None | str | Unset
    if isinstance(search, Unset):
        json_search = UNSET
    else:
        json_search = search
    params["search"] = json_search

    json_role: list[str] | None | Unset
    if isinstance(role, Unset):
        json_role = UNSET
    elif isinstance(role, list):
        json_role = []
        for role_type_0_item_data in role:
            role_type_0_item: str = role_type_0_item_data
            json_role.append(role_type_0_item)

    else:
        json_role = role
    params["role"] = json_role

    json_state: None | str | Unset
    if isinstance(state, Unset):
        json_state = UNSET
    elif isinstance(state, str):
        json_state = state
    else:
        json_state = state
    params["state"] = json_state

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="users_list",
        method="GET",
        url="/api/v1/users",
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfUserAnswer:
    if response.status_code == 200:
        response_200 = PageOfUserAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
