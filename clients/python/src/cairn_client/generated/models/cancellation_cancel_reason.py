from typing import Literal, cast

CancellationCancelReason = Literal["beneficiary", "case_closed", "other", "safety", "weather", "worker"]


def check_cancellation_cancel_reason(value: str) -> CancellationCancelReason:
    """As it came: a newer server may know more of them."""
    return cast(CancellationCancelReason, value)
