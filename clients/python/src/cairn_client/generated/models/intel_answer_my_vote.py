from typing import Literal, cast

IntelAnswerMyVote = Literal[-1, 0, 1]


def check_intel_answer_my_vote(value: int) -> IntelAnswerMyVote:
    """As it came: a newer server may know more of them."""
    return cast(IntelAnswerMyVote, value)
