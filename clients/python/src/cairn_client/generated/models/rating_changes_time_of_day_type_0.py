from typing import Literal, cast

RatingChangesTimeOfDayType0 = Literal["both", "day", "night"]


def check_rating_changes_time_of_day_type_0(value: str) -> RatingChangesTimeOfDayType0:
    """As it came: a newer server may know more of them."""
    return cast(RatingChangesTimeOfDayType0, value)
