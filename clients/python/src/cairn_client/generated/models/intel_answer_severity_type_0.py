from typing import Literal, cast

IntelAnswerSeverityType0 = Literal["critical", "high", "low", "medium"]


def check_intel_answer_severity_type_0(value: str) -> IntelAnswerSeverityType0:
    """As it came: a newer server may know more of them."""
    return cast(IntelAnswerSeverityType0, value)
