from typing import Literal, cast

CaseNoteChangesKind = Literal["assessment", "general", "progress", "safeguarding", "supervision"]


def check_case_note_changes_kind(value: str) -> CaseNoteChangesKind:
    """As it came: a newer server may know more of them."""
    return cast(CaseNoteChangesKind, value)
