from typing import Literal, cast

NewUpdateState = Literal["identified", "investigating", "monitoring", "resolved"]


def check_new_update_state(value: str) -> NewUpdateState:
    """As it came: a newer server may know more of them."""
    return cast(NewUpdateState, value)
