from typing import Literal, cast

CaseSessionAnswerCancelReasonType0 = Literal[
    "beneficiary", "case_closed", "other", "safety", "weather", "worker"
]


def check_case_session_answer_cancel_reason_type_0(value: str) -> CaseSessionAnswerCancelReasonType0:
    """As it came: a newer server may know more of them."""
    return cast(CaseSessionAnswerCancelReasonType0, value)
