from typing import Literal, cast

VotesAnswerMyVote = Literal[-1, 0, 1]


def check_votes_answer_my_vote(value: int) -> VotesAnswerMyVote:
    """As it came: a newer server may know more of them."""
    return cast(VotesAnswerMyVote, value)
