from typing import Literal, cast

SafetySettingsChangesSafetyCheckInFrequency = Literal["daily", "hourly", "off", "twice_daily", "weekly"]


def check_safety_settings_changes_safety_check_in_frequency(
    value: str,
) -> SafetySettingsChangesSafetyCheckInFrequency:
    """As it came: a newer server may know more of them."""
    return cast(SafetySettingsChangesSafetyCheckInFrequency, value)
