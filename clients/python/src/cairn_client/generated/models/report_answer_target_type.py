from typing import Literal, cast

ReportAnswerTargetType = Literal[
    "group", "guide", "itinerary", "response", "review", "safety_rating", "travel_intel", "user"
]


def check_report_answer_target_type(value: str) -> ReportAnswerTargetType:
    """As it came: a newer server may know more of them."""
    return cast(ReportAnswerTargetType, value)
