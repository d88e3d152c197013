from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.group_invites_list_sent_sort_item import (
    GroupInvitesListSentSortItem,
)
from ...models.group_invites_list_sent_status_type_0 import (
    GroupInvitesListSentStatusType0,
)
from ...models.page_of_invite_answer import PageOfInviteAnswer
from ...types import UNSET, Unset


def group_invites_list_sent(
    group_id: UUID,
    *,
    sort: list[GroupInvitesListSentSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    status: GroupInvitesListSentStatusType0 | None | Unset = UNSET,
) -> Call[PageOfInviteAnswer]:
    """List the invitations of a group.

    For its organizer and moderators.
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

    json_status: None | str | Unset
    if isinstance(status, Unset):
        json_status = UNSET
    elif isinstance(status, str):
        json_status = status
    else:
        json_status = status
    params["status"] = json_status

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="group_invites_list_sent",
        method="GET",
        url="/api/v1/travel-groups/{group_id}/invites".format(
            group_id=quote(str(group_id), safe=""),
        ),
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfInviteAnswer:
    if response.status_code == 200:
        response_200 = PageOfInviteAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
