from typing import Literal, cast

CaseSessionAnswerOutcomeType0 = Literal["improved", "not_applicable", "stable", "worsened"]


def check_case_session_answer_outcome_type_0(value: str) -> CaseSessionAnswerOutcomeType0:
    """As it came: a newer server may know more of them."""
    return cast(CaseSessionAnswerOutcomeType0, value)
