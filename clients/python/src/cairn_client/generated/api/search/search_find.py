from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.page_of_search_result import PageOfSearchResult
from ...types import UNSET, Unset


def search_find(
    *,
    q: str,
    kind: list[str] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
) -> Call[PageOfSearchResult]:
    """Search everything that you may see.

    The best matches first, of the newest 1,000 of each kind; `total` counts those. A text without a
    letter or digit finds nothing.
    """

    params: dict[str, Any] = {}

    params["q"] = q

    json_kind: list[str] | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = kind

    params["kind"] = json_kind

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
        operation="search_find",
        method="GET",
        url="/api/v1/search",
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfSearchResult:
    if response.status_code == 200:
        response_200 = PageOfSearchResult.from_dict(response.json())

        return response_200

    raise unexpected(response)
