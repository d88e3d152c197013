from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.bookings_list_role_type_0 import BookingsListRoleType0
from ...models.bookings_list_sort_item import BookingsListSortItem
from ...models.bookings_list_status_type_0 import BookingsListStatusType0
from ...models.page_of_booking_answer import PageOfBookingAnswer
from ...types import UNSET, Unset


def bookings_list(
    *,
    sort: list[BookingsListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    role: BookingsListRoleType0 | None | Unset = UNSET,
    status: BookingsListStatusType0 | None | Unset = UNSET,
) -> Call[PageOfBookingAnswer]:
    """List bookings.

    What you have booked, and for what you were booked as a guide; the newest first. An administrator's
    list has all.
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

    json_role: None | str | Unset
    if isinstance(role, Unset):
        json_role = UNSET
    elif isinstance(role, str):
        json_role = role
    else:
        json_role = role
    params["role"] = json_role

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
        operation="bookings_list",
        method="GET",
        url="/api/v1/women-safety/bookings",
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfBookingAnswer:
    if response.status_code == 200:
        response_200 = PageOfBookingAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
