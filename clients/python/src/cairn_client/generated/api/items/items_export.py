from io import BytesIO
from typing import Any, Literal

import httpx

from ....calls import Call, unexpected
from ...models.items_export_format import ItemsExportFormat
from ...models.items_export_sort_item import ItemsExportSortItem
from ...types import UNSET, File, Unset


def items_export(
    *,
    sort: list[ItemsExportSortItem] | Unset = UNSET,
    search: None | str | Unset = UNSET,
    category: None | str | Unset = UNSET,
    tag: list[str] | None | Unset = UNSET,
    min_price: None | str | Unset = UNSET,
    max_price: None | str | Unset = UNSET,
    in_stock: bool | None | Unset = UNSET,
    owner: Literal["me"] | None | Unset = UNSET,
    format_: ItemsExportFormat | Unset = UNSET,
) -> Call[File]:
    """Export items.

    Every item that the list would show on one of its pages, as CSV or NDJSON, however many; with
    `owner=me` your own. A cell that a spreadsheet would take for a formula begins with an apostrophe,
    which an import takes away again.
    """

    params: dict[str, Any] = {}

    json_sort: list[str] | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = []
        for sort_item_data in sort:
            sort_item: str = sort_item_data
            json_sort.append(sort_item)

    params["sort"] = json_sort

    json_search: None | str | Unset
    if isinstance(search, Unset):
        json_search = UNSET
    else:
        json_search = search
    params["search"] = json_search

    json_category: None | str | Unset
    if isinstance(category, Unset):
        json_category = UNSET
    else:
        json_category = category
    params["category"] = json_category

    json_tag: list[str] | None | Unset
    if isinstance(tag, Unset):
        json_tag = UNSET
    elif isinstance(tag, list):
        json_tag = tag

    else:
        json_tag = tag
    params["tag"] = json_tag

    json_min_price: None | str | Unset
    if isinstance(min_price, Unset):
        json_min_price = UNSET
    else:
        json_min_price = min_price
    params["min_price"] = json_min_price

    json_max_price: None | str | Unset
    if isinstance(max_price, Unset):
        json_max_price = UNSET
    else:
        json_max_price = max_price
    params["max_price"] = json_max_price

    json_in_stock: bool | None | Unset
    if isinstance(in_stock, Unset):
        json_in_stock = UNSET
    else:
        json_in_stock = in_stock
    params["in_stock"] = json_in_stock

    json_owner: Literal["me"] | None | Unset
    if isinstance(owner, Unset):
        json_owner = UNSET
    else:
        json_owner = owner
    params["owner"] = json_owner

    json_format_: str | Unset = UNSET
    if not isinstance(format_, Unset):
        json_format_ = format_

    params["format"] = json_format_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="items_export",
        method="GET",
        url="/api/v1/items/export",
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> File:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

        return response_200

    raise unexpected(response)
