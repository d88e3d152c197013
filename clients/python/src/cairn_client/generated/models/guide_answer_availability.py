from typing import Literal, cast

GuideAnswerAvailability = Literal["available", "on_leave", "unavailable"]


def check_guide_answer_availability(value: str) -> GuideAnswerAvailability:
    """As it came: a newer server may know more of them."""
    return cast(GuideAnswerAvailability, value)
