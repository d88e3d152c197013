from typing import Literal, cast

SafetyRatingsReadTimeOfDayType0 = Literal["both", "day", "night"]


def check_safety_ratings_read_time_of_day_type_0(value: str) -> SafetyRatingsReadTimeOfDayType0:
    """As it came: a newer server may know more of them."""
    return cast(SafetyRatingsReadTimeOfDayType0, value)
