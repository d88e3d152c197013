from typing import Literal, cast

BoardsLeaderboardSortItem = Literal["rank"]


def check_boards_leaderboard_sort_item(value: str) -> BoardsLeaderboardSortItem:
    """As it came: a newer server may know more of them."""
    return cast(BoardsLeaderboardSortItem, value)
