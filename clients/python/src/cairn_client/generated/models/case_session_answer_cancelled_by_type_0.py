from typing import Literal, cast

CaseSessionAnswerCancelledByType0 = Literal["beneficiary", "organisation"]


def check_case_session_answer_cancelled_by_type_0(value: str) -> CaseSessionAnswerCancelledByType0:
    """As it came: a newer server may know more of them."""
    return cast(CaseSessionAnswerCancelledByType0, value)
