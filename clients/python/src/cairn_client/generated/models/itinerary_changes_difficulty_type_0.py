from typing import Literal, cast

ItineraryChangesDifficultyType0 = Literal["difficult", "easy", "expert", "hard", "medium", "moderate"]


def check_itinerary_changes_difficulty_type_0(value: str) -> ItineraryChangesDifficultyType0:
    """As it came: a newer server may know more of them."""
    return cast(ItineraryChangesDifficultyType0, value)
