from typing import Literal, cast

ReportsListTargetTypeType0 = Literal[
    "group", "guide", "itinerary", "response", "review", "safety_rating", "travel_intel", "user"
]


def check_reports_list_target_type_type_0(value: str) -> ReportsListTargetTypeType0:
    """As it came: a newer server may know more of them."""
    return cast(ReportsListTargetTypeType0, value)
