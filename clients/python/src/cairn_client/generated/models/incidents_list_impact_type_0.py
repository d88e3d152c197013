from typing import Literal, cast

IncidentsListImpactType0 = Literal["critical", "major", "minor", "none"]


def check_incidents_list_impact_type_0(value: str) -> IncidentsListImpactType0:
    """As it came: a newer server may know more of them."""
    return cast(IncidentsListImpactType0, value)
