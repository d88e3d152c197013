from typing import Literal, cast

GuideReviewsListDirection = Literal["of_guide", "of_traveller"]


def check_guide_reviews_list_direction(value: str) -> GuideReviewsListDirection:
    """As it came: a newer server may know more of them."""
    return cast(GuideReviewsListDirection, value)
