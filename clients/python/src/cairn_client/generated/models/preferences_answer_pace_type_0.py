from typing import Literal, cast

PreferencesAnswerPaceType0 = Literal["fast", "moderate", "relaxed"]


def check_preferences_answer_pace_type_0(value: str) -> PreferencesAnswerPaceType0:
    """As it came: a newer server may know more of them."""
    return cast(PreferencesAnswerPaceType0, value)
