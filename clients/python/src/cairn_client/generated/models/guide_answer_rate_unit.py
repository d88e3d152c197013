from typing import Literal, cast

GuideAnswerRateUnit = Literal["day", "hour"]


def check_guide_answer_rate_unit(value: str) -> GuideAnswerRateUnit:
    """As it came: a newer server may know more of them."""
    return cast(GuideAnswerRateUnit, value)
