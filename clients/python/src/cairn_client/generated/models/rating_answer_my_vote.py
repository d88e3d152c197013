from typing import Literal, cast

RatingAnswerMyVote = Literal[-1, 0, 1]


def check_rating_answer_my_vote(value: int) -> RatingAnswerMyVote:
    """As it came: a newer server may know more of them."""
    return cast(RatingAnswerMyVote, value)
