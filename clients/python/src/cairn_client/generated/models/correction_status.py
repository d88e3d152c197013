from typing import Literal, cast

CorrectionStatus = Literal["completed", "no_show", "scheduled"]


def check_correction_status(value: str) -> CorrectionStatus:
    """As it came: a newer server may know more of them."""
    return cast(CorrectionStatus, value)
