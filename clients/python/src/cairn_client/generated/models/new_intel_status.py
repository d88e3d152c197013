from typing import Literal, cast

NewIntelStatus = Literal["archived", "in_progress", "open", "resolved"]


def check_new_intel_status(value: str) -> NewIntelStatus:
    """As it came: a newer server may know more of them."""
    return cast(NewIntelStatus, value)
