from typing import Literal, cast

NewGuideAvailability = Literal["available", "on_leave", "unavailable"]


def check_new_guide_availability(value: str) -> NewGuideAvailability:
    """As it came: a newer server may know more of them."""
    return cast(NewGuideAvailability, value)
