from typing import Literal, cast

IntelChangesStatus = Literal["archived", "in_progress", "open", "resolved"]


def check_intel_changes_status(value: str) -> IntelChangesStatus:
    """As it came: a newer server may know more of them."""
    return cast(IntelChangesStatus, value)
