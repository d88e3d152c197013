from typing import Literal, cast

CaseNotesSignXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_case_notes_sign_x_access_purpose(value: str) -> CaseNotesSignXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(CaseNotesSignXAccessPurpose, value)
