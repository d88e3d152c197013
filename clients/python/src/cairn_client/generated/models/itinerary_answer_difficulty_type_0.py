from typing import Literal, cast

ItineraryAnswerDifficultyType0 = Literal["difficult", "easy", "expert", "moderate"]


def check_itinerary_answer_difficulty_type_0(value: str) -> ItineraryAnswerDifficultyType0:
    """As it came: a newer server may know more of them."""
    return cast(ItineraryAnswerDifficultyType0, value)
