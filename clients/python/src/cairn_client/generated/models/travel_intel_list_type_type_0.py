from typing import Literal, cast

TravelIntelListTypeType0 = Literal["local_insight", "question", "recommendation", "tip", "update", "warning"]


def check_travel_intel_list_type_type_0(value: str) -> TravelIntelListTypeType0:
    """As it came: a newer server may know more of them."""
    return cast(TravelIntelListTypeType0, value)
