from typing import Literal, cast

SafetyRatingsListSortItem = Literal["helpful", "highest", "lowest", "newest"]


def check_safety_ratings_list_sort_item(value: str) -> SafetyRatingsListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(SafetyRatingsListSortItem, value)
