from typing import Literal, cast

CaseNotesAmendXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_case_notes_amend_x_access_purpose(value: str) -> CaseNotesAmendXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(CaseNotesAmendXAccessPurpose, value)
