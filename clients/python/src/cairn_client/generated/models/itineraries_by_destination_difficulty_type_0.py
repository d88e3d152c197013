from typing import Literal, cast

ItinerariesByDestinationDifficultyType0 = Literal["difficult", "easy", "expert", "hard", "medium", "moderate"]


def check_itineraries_by_destination_difficulty_type_0(value: str) -> ItinerariesByDestinationDifficultyType0:
    """As it came: a newer server may know more of them."""
    return cast(ItinerariesByDestinationDifficultyType0, value)
