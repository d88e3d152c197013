from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.guide_reviews_list_direction import (
    GuideReviewsListDirection,
)
from ...models.guide_reviews_list_sort_item import (
    GuideReviewsListSortItem,
)
from ...models.page_of_review_answer import PageOfReviewAnswer
from ...types import UNSET, Unset


def guide_reviews_list(
    guide_id: UUID,
    *,
    sort: list[GuideReviewsListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    direction: GuideReviewsListDirection | Unset = "of_guide",
) -> Call[PageOfReviewAnswer]:
    """List the reviews of a guide.

    The published ones, the newest first. What a guide has written about travellers is there for both
    sides and for moderators.
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

    json_direction: str | Unset = UNSET
    if not isinstance(direction, Unset):
        json_direction = direction

    params["direction"] = json_direction

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="guide_reviews_list",
        method="GET",
        url="/api/v1/women-safety/guides/{guide_id}/reviews".format(
            guide_id=quote(str(guide_id), safe=""),
        ),
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfReviewAnswer:
    if response.status_code == 200:
        response_200 = PageOfReviewAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
