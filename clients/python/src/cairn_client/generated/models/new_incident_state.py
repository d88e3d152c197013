from typing import Literal, cast

NewIncidentState = Literal["identified", "investigating", "monitoring", "resolved"]


def check_new_incident_state(value: str) -> NewIncidentState:
    """As it came: a newer server may know more of them."""
    return cast(NewIncidentState, value)
