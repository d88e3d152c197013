from typing import Literal, cast

ResolutionStatus = Literal["actioned", "dismissed"]


def check_resolution_status(value: str) -> ResolutionStatus:
    """As it came: a newer server may know more of them."""
    return cast(ResolutionStatus, value)
