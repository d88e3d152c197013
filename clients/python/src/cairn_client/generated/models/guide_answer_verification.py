from typing import Literal, cast

GuideAnswerVerification = Literal["bronze", "gold", "none", "platinum", "silver"]


def check_guide_answer_verification(value: str) -> GuideAnswerVerification:
    """As it came: a newer server may know more of them."""
    return cast(GuideAnswerVerification, value)
