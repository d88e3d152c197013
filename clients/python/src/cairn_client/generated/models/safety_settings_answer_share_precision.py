from typing import Literal, cast

SafetySettingsAnswerSharePrecision = Literal["10km", "1km", "exact"]


def check_safety_settings_answer_share_precision(value: str) -> SafetySettingsAnswerSharePrecision:
    """As it came: a newer server may know more of them."""
    return cast(SafetySettingsAnswerSharePrecision, value)
