from typing import Literal, cast

CancellationCancelledByType0 = Literal["beneficiary", "organisation"]


def check_cancellation_cancelled_by_type_0(value: str) -> CancellationCancelledByType0:
    """As it came: a newer server may know more of them."""
    return cast(CancellationCancelledByType0, value)
