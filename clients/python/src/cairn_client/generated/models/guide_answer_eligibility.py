from typing import Literal, cast

GuideAnswerEligibility = Literal["open", "verified_only", "women_only", "women_verified"]


def check_guide_answer_eligibility(value: str) -> GuideAnswerEligibility:
    """As it came: a newer server may know more of them."""
    return cast(GuideAnswerEligibility, value)
