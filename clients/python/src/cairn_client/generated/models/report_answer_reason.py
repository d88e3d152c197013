from typing import Literal, cast

ReportAnswerReason = Literal["false", "harassment", "other", "privacy", "spam", "unsafe"]


def check_report_answer_reason(value: str) -> ReportAnswerReason:
    """As it came: a newer server may know more of them."""
    return cast(ReportAnswerReason, value)
