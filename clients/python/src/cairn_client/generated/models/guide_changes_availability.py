from typing import Literal, cast

GuideChangesAvailability = Literal["available", "on_leave", "unavailable"]


def check_guide_changes_availability(value: str) -> GuideChangesAvailability:
    """As it came: a newer server may know more of them."""
    return cast(GuideChangesAvailability, value)
