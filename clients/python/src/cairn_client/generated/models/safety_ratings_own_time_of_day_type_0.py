from typing import Literal, cast

SafetyRatingsOwnTimeOfDayType0 = Literal["both", "day", "night"]


def check_safety_ratings_own_time_of_day_type_0(value: str) -> SafetyRatingsOwnTimeOfDayType0:
    """As it came: a newer server may know more of them."""
    return cast(SafetyRatingsOwnTimeOfDayType0, value)
