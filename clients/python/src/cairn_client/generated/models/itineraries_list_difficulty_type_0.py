from typing import Literal, cast

ItinerariesListDifficultyType0 = Literal["difficult", "easy", "expert", "hard", "medium", "moderate"]


def check_itineraries_list_difficulty_type_0(value: str) -> ItinerariesListDifficultyType0:
    """As it came: a newer server may know more of them."""
    return cast(ItinerariesListDifficultyType0, value)
