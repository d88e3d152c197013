from typing import Literal, cast

NewItineraryDifficultyType0 = Literal["difficult", "easy", "expert", "hard", "medium", "moderate"]


def check_new_itinerary_difficulty_type_0(value: str) -> NewItineraryDifficultyType0:
    """As it came: a newer server may know more of them."""
    return cast(NewItineraryDifficultyType0, value)
