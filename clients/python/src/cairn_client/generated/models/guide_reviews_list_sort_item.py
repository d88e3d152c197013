from typing import Literal, cast

GuideReviewsListSortItem = Literal["-published_at", "-rating", "published_at", "rating"]


def check_guide_reviews_list_sort_item(value: str) -> GuideReviewsListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(GuideReviewsListSortItem, value)
