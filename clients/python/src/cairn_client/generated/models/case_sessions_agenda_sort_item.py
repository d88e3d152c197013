from typing import Literal, cast

CaseSessionsAgendaSortItem = Literal["-created_at", "-scheduled_start", "created_at", "scheduled_start"]


def check_case_sessions_agenda_sort_item(value: str) -> CaseSessionsAgendaSortItem:
    """As it came: a newer server may know more of them."""
    return cast(CaseSessionsAgendaSortItem, value)
