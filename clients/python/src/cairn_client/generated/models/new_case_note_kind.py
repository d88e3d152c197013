from typing import Literal, cast

NewCaseNoteKind = Literal["assessment", "general", "progress", "safeguarding", "supervision"]


def check_new_case_note_kind(value: str) -> NewCaseNoteKind:
    """As it came: a newer server may know more of them."""
    return cast(NewCaseNoteKind, value)
