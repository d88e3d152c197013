from typing import Literal, cast

StateChangeAfter = Literal["down", "not_configured", "up"]


def check_state_change_after(value: str) -> StateChangeAfter:
    """As it came: a newer server may know more of them."""
    return cast(StateChangeAfter, value)
