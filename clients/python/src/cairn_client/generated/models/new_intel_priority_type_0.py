from typing import Literal, cast

NewIntelPriorityType0 = Literal["critical", "high", "low", "medium"]


def check_new_intel_priority_type_0(value: str) -> NewIntelPriorityType0:
    """As it came: a newer server may know more of them."""
    return cast(NewIntelPriorityType0, value)
