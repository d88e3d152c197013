from typing import Literal, cast

CaseNoteChangesConfidentiality = Literal["author_only", "supervisors", "team"]


def check_case_note_changes_confidentiality(value: str) -> CaseNoteChangesConfidentiality:
    """As it came: a newer server may know more of them."""
    return cast(CaseNoteChangesConfidentiality, value)
