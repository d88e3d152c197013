from typing import Literal, cast

CaseSessionAnswerMode = Literal["home", "in_person", "phone", "video"]


def check_case_session_answer_mode(value: str) -> CaseSessionAnswerMode:
    """As it came: a newer server may know more of them."""
    return cast(CaseSessionAnswerMode, value)
