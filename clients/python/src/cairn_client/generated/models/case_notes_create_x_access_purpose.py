from typing import Literal, cast

CaseNotesCreateXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_case_notes_create_x_access_purpose(value: str) -> CaseNotesCreateXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(CaseNotesCreateXAccessPurpose, value)
