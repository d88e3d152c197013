from typing import Literal, cast

IntelChangesSeverityType0 = Literal["critical", "high", "low", "medium"]


def check_intel_changes_severity_type_0(value: str) -> IntelChangesSeverityType0:
    """As it came: a newer server may know more of them."""
    return cast(IntelChangesSeverityType0, value)
