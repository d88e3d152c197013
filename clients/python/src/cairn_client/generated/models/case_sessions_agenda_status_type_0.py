from typing import Literal, cast

CaseSessionsAgendaStatusType0 = Literal[
    "cancelled", "completed", "in_progress", "no_show", "rescheduled", "scheduled"
]


def check_case_sessions_agenda_status_type_0(value: str) -> CaseSessionsAgendaStatusType0:
    """As it came: a newer server may know more of them."""
    return cast(CaseSessionsAgendaStatusType0, value)
