from typing import Literal, cast

IncidentAnswerImpact = Literal["critical", "major", "minor", "none"]


def check_incident_answer_impact(value: str) -> IncidentAnswerImpact:
    """As it came: a newer server may know more of them."""
    return cast(IncidentAnswerImpact, value)
