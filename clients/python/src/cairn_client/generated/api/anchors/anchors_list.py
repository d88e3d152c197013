from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.anchors_list_sort_item import AnchorsListSortItem
from ...models.anchors_list_x_access_purpose import (
    AnchorsListXAccessPurpose,
)
from ...models.page_of_anchor_answer import PageOfAnchorAnswer
from ...types import UNSET, Unset


def anchors_list(
    *,
    sort: list[AnchorsListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    x_access_purpose: AnchorsListXAccessPurpose | Unset = UNSET,
) -> Call[PageOfAnchorAnswer]:
    """Read the anchors of the access events.

    Every ten minutes, and when a server stops, the ends of all chains are signed and kept in a store of
    their own. Who keeps copies of anchors can tell later whether events were changed or taken away
    since. Newest first.
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

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="anchors_list",
        method="GET",
        url="/api/v1/casework/audit/anchors",
        params=params,
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfAnchorAnswer:
    if response.status_code == 200:
        response_200 = PageOfAnchorAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
