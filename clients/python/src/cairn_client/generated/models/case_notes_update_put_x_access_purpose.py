from typing import Literal, cast

CaseNotesUpdatePutXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_case_notes_update_put_x_access_purpose(value: str) -> CaseNotesUpdatePutXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(CaseNotesUpdatePutXAccessPurpose, value)
