from typing import Literal, cast

TravelIntelListStatusType0 = Literal["archived", "in_progress", "open", "resolved"]


def check_travel_intel_list_status_type_0(value: str) -> TravelIntelListStatusType0:
    """As it came: a newer server may know more of them."""
    return cast(TravelIntelListStatusType0, value)
