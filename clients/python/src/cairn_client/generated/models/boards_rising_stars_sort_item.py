from typing import Literal, cast

BoardsRisingStarsSortItem = Literal["rising"]


def check_boards_rising_stars_sort_item(value: str) -> BoardsRisingStarsSortItem:
    """As it came: a newer server may know more of them."""
    return cast(BoardsRisingStarsSortItem, value)
