from typing import Literal, cast

NewCaseNoteConfidentiality = Literal["author_only", "supervisors", "team"]


def check_new_case_note_confidentiality(value: str) -> NewCaseNoteConfidentiality:
    """As it came: a newer server may know more of them."""
    return cast(NewCaseNoteConfidentiality, value)
