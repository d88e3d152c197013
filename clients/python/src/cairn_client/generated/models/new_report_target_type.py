from typing import Literal, cast

NewReportTargetType = Literal[
    "group", "guide", "itinerary", "response", "review", "safety_rating", "travel_intel", "user"
]


def check_new_report_target_type(value: str) -> NewReportTargetType:
    """As it came: a newer server may know more of them."""
    return cast(NewReportTargetType, value)
