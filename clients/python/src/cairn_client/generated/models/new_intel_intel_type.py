from typing import Literal, cast

NewIntelIntelType = Literal["local_insight", "question", "recommendation", "tip", "update", "warning"]


def check_new_intel_intel_type(value: str) -> NewIntelIntelType:
    """As it came: a newer server may know more of them."""
    return cast(NewIntelIntelType, value)
