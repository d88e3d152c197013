import datetime
from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.fx_rates_list_sort_item import FxRatesListSortItem
from ...models.fx_rates_list_source_type_0 import FxRatesListSourceType0
from ...models.page_of_fx_rate_answer import PageOfFxRateAnswer
from ...types import UNSET, Unset


def fx_rates_list(
    *,
    sort: list[FxRatesListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    base: None | str | Unset = UNSET,
    quote: None | str | Unset = UNSET,
    from_: datetime.date | None | Unset = UNSET,
    to: datetime.date | None | Unset = UNSET,
    source: FxRatesListSourceType0 | None | Unset = UNSET,
) -> Call[PageOfFxRateAnswer]:
    """List exchange rates.

    Your own and the provider's, the newest first.
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

    json_base: None | str | Unset
    if isinstance(base, Unset):
        json_base = UNSET
    else:
        json_base = base
    params["base"] = json_base

    json_quote: None | str | Unset
    if isinstance(quote, Unset):
        json_quote = UNSET
    else:
        json_quote = quote
    params["quote"] = json_quote

    json_from_: None | str | Unset
    if isinstance(from_, Unset):
        json_from_ = UNSET
    elif isinstance(from_, datetime.date):
        json_from_ = from_.isoformat()
    else:
        json_from_ = from_
    params["from"] = json_from_

    json_to: None | str | Unset
    if isinstance(to, Unset):
        json_to = UNSET
    elif isinstance(to, datetime.date):
        json_to = to.isoformat()
    else:
        json_to = to
    params["to"] = json_to

    json_source: None | str | Unset
    if isinstance(source, Unset):
        json_source = UNSET
    elif isinstance(source, str):
        json_source = source
    else:
        json_source = source
    params["source"] = json_source

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="fx_rates_list",
        method="GET",
        url="/api/v1/fx-rates",
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfFxRateAnswer:
    if response.status_code == 200:
        response_200 = PageOfFxRateAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
