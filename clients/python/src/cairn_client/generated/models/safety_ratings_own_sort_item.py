from typing import Literal, cast

SafetyRatingsOwnSortItem = Literal["helpful", "highest", "lowest", "newest"]


def check_safety_ratings_own_sort_item(value: str) -> SafetyRatingsOwnSortItem:
    """As it came: a newer server may know more of them."""
    return cast(SafetyRatingsOwnSortItem, value)
