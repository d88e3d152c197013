from typing import Literal, cast

SafetySettingsAnswerSafetyCheckInFrequency = Literal["daily", "hourly", "off", "twice_daily", "weekly"]


def check_safety_settings_answer_safety_check_in_frequency(
    value: str,
) -> SafetySettingsAnswerSafetyCheckInFrequency:
    """As it came: a newer server may know more of them."""
    return cast(SafetySettingsAnswerSafetyCheckInFrequency, value)
