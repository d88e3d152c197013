from typing import Literal, cast

ItineraryRatingTimeOfDayType0 = Literal["both", "day", "night"]


def check_itinerary_rating_time_of_day_type_0(value: str) -> ItineraryRatingTimeOfDayType0:
    """As it came: a newer server may know more of them."""
    return cast(ItineraryRatingTimeOfDayType0, value)
