from typing import Literal, cast

NewIncidentImpact = Literal["critical", "major", "minor", "none"]


def check_new_incident_impact(value: str) -> NewIncidentImpact:
    """As it came: a newer server may know more of them."""
    return cast(NewIncidentImpact, value)
