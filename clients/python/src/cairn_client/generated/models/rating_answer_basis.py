from typing import Literal, cast

RatingAnswerBasis = Literal["lived", "researched", "visited"]


def check_rating_answer_basis(value: str) -> RatingAnswerBasis:
    """As it came: a newer server may know more of them."""
    return cast(RatingAnswerBasis, value)
