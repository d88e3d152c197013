from typing import Literal, cast

GuideAnswerStatus = Literal["active", "in_review", "rejected", "suspended"]


def check_guide_answer_status(value: str) -> GuideAnswerStatus:
    """As it came: a newer server may know more of them."""
    return cast(GuideAnswerStatus, value)
