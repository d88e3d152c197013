from typing import Literal, cast

TravelIntelListSeverityType0 = Literal["critical", "high", "low", "medium"]


def check_travel_intel_list_severity_type_0(value: str) -> TravelIntelListSeverityType0:
    """As it came: a newer server may know more of them."""
    return cast(TravelIntelListSeverityType0, value)
