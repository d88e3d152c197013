from typing import Literal, cast

TravelIntelOwnTypeType0 = Literal["local_insight", "question", "recommendation", "tip", "update", "warning"]


def check_travel_intel_own_type_type_0(value: str) -> TravelIntelOwnTypeType0:
    """As it came: a newer server may know more of them."""
    return cast(TravelIntelOwnTypeType0, value)
