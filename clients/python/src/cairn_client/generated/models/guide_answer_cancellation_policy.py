from typing import Literal, cast

GuideAnswerCancellationPolicy = Literal["flexible", "moderate", "strict"]


def check_guide_answer_cancellation_policy(value: str) -> GuideAnswerCancellationPolicy:
    """As it came: a newer server may know more of them."""
    return cast(GuideAnswerCancellationPolicy, value)
