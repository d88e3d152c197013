from typing import Literal, cast

CaseNotesDeleteXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_case_notes_delete_x_access_purpose(value: str) -> CaseNotesDeleteXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(CaseNotesDeleteXAccessPurpose, value)
