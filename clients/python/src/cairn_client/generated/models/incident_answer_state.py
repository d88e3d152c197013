from typing import Literal, cast

IncidentAnswerState = Literal["identified", "investigating", "monitoring", "resolved"]


def check_incident_answer_state(value: str) -> IncidentAnswerState:
    """As it came: a newer server may know more of them."""
    return cast(IncidentAnswerState, value)
