from typing import Literal, cast

RatingAnswerStatus = Literal["hidden", "visible"]


def check_rating_answer_status(value: str) -> RatingAnswerStatus:
    """As it came: a newer server may know more of them."""
    return cast(RatingAnswerStatus, value)
