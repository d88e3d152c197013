from typing import Literal, cast

CaseNotesReadXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_case_notes_read_x_access_purpose(value: str) -> CaseNotesReadXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(CaseNotesReadXAccessPurpose, value)
