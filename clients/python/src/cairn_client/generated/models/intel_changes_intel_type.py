from typing import Literal, cast

IntelChangesIntelType = Literal["local_insight", "question", "recommendation", "tip", "update", "warning"]


def check_intel_changes_intel_type(value: str) -> IntelChangesIntelType:
    """As it came: a newer server may know more of them."""
    return cast(IntelChangesIntelType, value)
