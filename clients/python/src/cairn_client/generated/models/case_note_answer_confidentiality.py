from typing import Literal, cast

CaseNoteAnswerConfidentiality = Literal["author_only", "supervisors", "team"]


def check_case_note_answer_confidentiality(value: str) -> CaseNoteAnswerConfidentiality:
    """As it came: a newer server may know more of them."""
    return cast(CaseNoteAnswerConfidentiality, value)
