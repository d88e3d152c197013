from typing import Literal, cast

ItinerariesMineDifficultyType0 = Literal["difficult", "easy", "expert", "hard", "medium", "moderate"]


def check_itineraries_mine_difficulty_type_0(value: str) -> ItinerariesMineDifficultyType0:
    """As it came: a newer server may know more of them."""
    return cast(ItinerariesMineDifficultyType0, value)
