from typing import Literal, cast

PreferencesChangesPaceType0 = Literal["fast", "moderate", "relaxed"]


def check_preferences_changes_pace_type_0(value: str) -> PreferencesChangesPaceType0:
    """As it came: a newer server may know more of them."""
    return cast(PreferencesChangesPaceType0, value)
