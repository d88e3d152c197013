from typing import Literal, cast

SafetySettingsChangesSharePrecision = Literal["10km", "1km", "exact"]


def check_safety_settings_changes_share_precision(value: str) -> SafetySettingsChangesSharePrecision:
    """As it came: a newer server may know more of them."""
    return cast(SafetySettingsChangesSharePrecision, value)
