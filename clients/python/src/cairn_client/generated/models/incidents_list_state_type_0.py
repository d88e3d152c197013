from typing import Literal, cast

IncidentsListStateType0 = Literal["identified", "investigating", "monitoring", "resolved"]


def check_incidents_list_state_type_0(value: str) -> IncidentsListStateType0:
    """As it came: a newer server may know more of them."""
    return cast(IncidentsListStateType0, value)
