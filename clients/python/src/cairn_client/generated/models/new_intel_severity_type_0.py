from typing import Literal, cast

NewIntelSeverityType0 = Literal["critical", "high", "low", "medium"]


def check_new_intel_severity_type_0(value: str) -> NewIntelSeverityType0:
    """As it came: a newer server may know more of them."""
    return cast(NewIntelSeverityType0, value)
