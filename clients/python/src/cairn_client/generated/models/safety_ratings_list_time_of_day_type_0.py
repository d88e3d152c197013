from typing import Literal, cast

SafetyRatingsListTimeOfDayType0 = Literal["both", "day", "night"]


def check_safety_ratings_list_time_of_day_type_0(value: str) -> SafetyRatingsListTimeOfDayType0:
    """As it came: a newer server may know more of them."""
    return cast(SafetyRatingsListTimeOfDayType0, value)
