from typing import Literal, cast

GroupAnswerEligibility = Literal["open", "verified_only", "women_only", "women_verified"]


def check_group_answer_eligibility(value: str) -> GroupAnswerEligibility:
    """As it came: a newer server may know more of them."""
    return cast(GroupAnswerEligibility, value)
