from typing import Literal, cast

CaseNotesUpdateXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_case_notes_update_x_access_purpose(value: str) -> CaseNotesUpdateXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(CaseNotesUpdateXAccessPurpose, value)
