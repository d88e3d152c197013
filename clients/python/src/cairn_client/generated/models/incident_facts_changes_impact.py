from typing import Literal, cast

IncidentFactsChangesImpact = Literal["critical", "major", "minor", "none"]


def check_incident_facts_changes_impact(value: str) -> IncidentFactsChangesImpact:
    """As it came: a newer server may know more of them."""
    return cast(IncidentFactsChangesImpact, value)
