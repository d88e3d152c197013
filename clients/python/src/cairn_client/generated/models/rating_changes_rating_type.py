from typing import Literal, cast

RatingChangesRatingType = Literal[
    "accommodation", "local_area", "night", "overall", "route", "transportation", "women_safety"
]


def check_rating_changes_rating_type(value: str) -> RatingChangesRatingType:
    """As it came: a newer server may know more of them."""
    return cast(RatingChangesRatingType, value)
