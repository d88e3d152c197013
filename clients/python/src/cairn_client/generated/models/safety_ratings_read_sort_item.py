from typing import Literal, cast

SafetyRatingsReadSortItem = Literal["helpful", "highest", "lowest", "newest"]


def check_safety_ratings_read_sort_item(value: str) -> SafetyRatingsReadSortItem:
    """As it came: a newer server may know more of them."""
    return cast(SafetyRatingsReadSortItem, value)
