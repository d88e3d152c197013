from typing import Literal, cast

ResourceAnswerMyVote = Literal[-1, 0, 1]


def check_resource_answer_my_vote(value: int) -> ResourceAnswerMyVote:
    """As it came: a newer server may know more of them."""
    return cast(ResourceAnswerMyVote, value)
