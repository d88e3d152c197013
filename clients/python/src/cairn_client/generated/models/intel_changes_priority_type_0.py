from typing import Literal, cast

IntelChangesPriorityType0 = Literal["critical", "high", "low", "medium"]


def check_intel_changes_priority_type_0(value: str) -> IntelChangesPriorityType0:
    """As it came: a newer server may know more of them."""
    return cast(IntelChangesPriorityType0, value)
