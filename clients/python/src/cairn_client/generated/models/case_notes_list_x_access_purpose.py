from typing import Literal, cast

CaseNotesListXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_case_notes_list_x_access_purpose(value: str) -> CaseNotesListXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(CaseNotesListXAccessPurpose, value)
