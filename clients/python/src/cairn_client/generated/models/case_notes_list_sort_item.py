from typing import Literal, cast

CaseNotesListSortItem = Literal["-created_at", "-updated_at", "created_at", "updated_at"]


def check_case_notes_list_sort_item(value: str) -> CaseNotesListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(CaseNotesListSortItem, value)
