from typing import Literal, cast

CaseNotesListKindType0 = Literal["assessment", "general", "progress", "safeguarding", "supervision"]


def check_case_notes_list_kind_type_0(value: str) -> CaseNotesListKindType0:
    """As it came: a newer server may know more of them."""
    return cast(CaseNotesListKindType0, value)
