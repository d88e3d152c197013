from typing import Literal, cast

StateChangeBeforeType0 = Literal["down", "not_configured", "up"]


def check_state_change_before_type_0(value: str) -> StateChangeBeforeType0:
    """As it came: a newer server may know more of them."""
    return cast(StateChangeBeforeType0, value)
