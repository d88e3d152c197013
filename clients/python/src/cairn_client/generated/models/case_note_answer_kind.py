from typing import Literal, cast

CaseNoteAnswerKind = Literal["assessment", "general", "progress", "safeguarding", "supervision"]


def check_case_note_answer_kind(value: str) -> CaseNoteAnswerKind:
    """As it came: a newer server may know more of them."""
    return cast(CaseNoteAnswerKind, value)
