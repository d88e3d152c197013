from typing import Literal, cast

NewRatingRatingType = Literal[
    "accommodation", "local_area", "night", "overall", "route", "transportation", "women_safety"
]


def check_new_rating_rating_type(value: str) -> NewRatingRatingType:
    """As it came: a newer server may know more of them."""
    return cast(NewRatingRatingType, value)
