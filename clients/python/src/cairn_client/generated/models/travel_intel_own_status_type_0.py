from typing import Literal, cast

TravelIntelOwnStatusType0 = Literal["archived", "in_progress", "open", "resolved"]


def check_travel_intel_own_status_type_0(value: str) -> TravelIntelOwnStatusType0:
    """As it came: a newer server may know more of them."""
    return cast(TravelIntelOwnStatusType0, value)
