from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.page_of_service_answer import PageOfServiceAnswer
from ...models.services_list_sort_item import ServicesListSortItem
from ...models.services_list_status_type_0 import ServicesListStatusType0
from ...types import UNSET, Unset


def services_list(
    *,
    sort: list[ServicesListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    status: None | ServicesListStatusType0 | Unset = UNSET,
) -> Call[PageOfServiceAnswer]:
    """List services.

    Everything that can be watched, as it was at the last probe, which is made once a minute.
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
        operation="services_list",
        method="GET",
        url="/api/v1/services",
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfServiceAnswer:
    if response.status_code == 200:
        response_200 = PageOfServiceAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
