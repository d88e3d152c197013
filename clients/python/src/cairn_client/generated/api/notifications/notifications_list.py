from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.notifications_list_sort_item import (
    NotificationsListSortItem,
)
from ...models.page_of_notification_answer import PageOfNotificationAnswer
from ...types import UNSET, Unset


def notifications_list(
    *,
    sort: list[NotificationsListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    unread: bool | None | Unset = UNSET,
) -> Call[PageOfNotificationAnswer]:
    """List your notifications.

    Newest first. With `unread=true` the total is the number to show beside a bell; `per_page=1` makes
    it cheap.
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

    json_unread: bool | None | Unset
    if isinstance(unread, Unset):
        json_unread = UNSET
    else:
        json_unread = unread
    params["unread"] = json_unread

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="notifications_list",
        method="GET",
        url="/api/v1/notifications",
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfNotificationAnswer:
    if response.status_code == 200:
        response_200 = PageOfNotificationAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
