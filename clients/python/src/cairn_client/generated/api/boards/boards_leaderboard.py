from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.boards_leaderboard_sort_item import (
    BoardsLeaderboardSortItem,
)
from ...models.boards_leaderboard_timeframe import (
    BoardsLeaderboardTimeframe,
)
from ...models.page_of_board_standing_answer import PageOfBoardStandingAnswer
from ...types import UNSET, Unset


def boards_leaderboard(
    *,
    sort: list[BoardsLeaderboardSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    timeframe: BoardsLeaderboardTimeframe | Unset = "month",
) -> Call[PageOfBoardStandingAnswer]:
    """List the itineraries that people were most active on.

    Points are the weights of what people did in the timeframe (view 1, helpful vote 3, save 4, rating
    5, remix 6), times how sure it is that they found helpful what was said about the itinerary: from a
    half to one. Equal points share a rank; among them the better rated comes first, then the newer.
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

    json_timeframe: str | Unset = UNSET
    if not isinstance(timeframe, Unset):
        json_timeframe = timeframe

    params["timeframe"] = json_timeframe

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="boards_leaderboard",
        method="GET",
        url="/api/v1/itineraries/leaderboard",
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfBoardStandingAnswer:
    if response.status_code == 200:
        response_200 = PageOfBoardStandingAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
