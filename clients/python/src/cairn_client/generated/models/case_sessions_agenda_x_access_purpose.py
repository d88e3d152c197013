from typing import Literal, cast

CaseSessionsAgendaXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_case_sessions_agenda_x_access_purpose(value: str) -> CaseSessionsAgendaXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(CaseSessionsAgendaXAccessPurpose, value)
