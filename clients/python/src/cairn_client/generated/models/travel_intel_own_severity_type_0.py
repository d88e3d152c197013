from typing import Literal, cast

TravelIntelOwnSeverityType0 = Literal["critical", "high", "low", "medium"]


def check_travel_intel_own_severity_type_0(value: str) -> TravelIntelOwnSeverityType0:
    """As it came: a newer server may know more of them."""
    return cast(TravelIntelOwnSeverityType0, value)
