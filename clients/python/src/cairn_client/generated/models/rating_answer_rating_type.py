from typing import Literal, cast

RatingAnswerRatingType = Literal[
    "accommodation", "local_area", "night", "overall", "route", "transportation", "women_safety"
]


def check_rating_answer_rating_type(value: str) -> RatingAnswerRatingType:
    """As it came: a newer server may know more of them."""
    return cast(RatingAnswerRatingType, value)
