from typing import Literal, cast

ReviewAnswerDirection = Literal["of_guide", "of_traveller"]


def check_review_answer_direction(value: str) -> ReviewAnswerDirection:
    """As it came: a newer server may know more of them."""
    return cast(ReviewAnswerDirection, value)
