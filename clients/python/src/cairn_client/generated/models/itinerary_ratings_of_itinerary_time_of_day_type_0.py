from typing import Literal, cast

ItineraryRatingsOfItineraryTimeOfDayType0 = Literal["both", "day", "night"]


def check_itinerary_ratings_of_itinerary_time_of_day_type_0(
    value: str,
) -> ItineraryRatingsOfItineraryTimeOfDayType0:
    """As it came: a newer server may know more of them."""
    return cast(ItineraryRatingsOfItineraryTimeOfDayType0, value)
