from typing import Literal, cast

ReportAnswerStatus = Literal["actioned", "dismissed", "open"]


def check_report_answer_status(value: str) -> ReportAnswerStatus:
    """As it came: a newer server may know more of them."""
    return cast(ReportAnswerStatus, value)
