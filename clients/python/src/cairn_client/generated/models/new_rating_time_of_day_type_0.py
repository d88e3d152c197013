from typing import Literal, cast

NewRatingTimeOfDayType0 = Literal["both", "day", "night"]


def check_new_rating_time_of_day_type_0(value: str) -> NewRatingTimeOfDayType0:
    """As it came: a newer server may know more of them."""
    return cast(NewRatingTimeOfDayType0, value)
