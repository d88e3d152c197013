from typing import Literal, cast

NewSessionBelowCancelReasonType0 = Literal[
    "beneficiary", "case_closed", "other", "safety", "weather", "worker"
]


def check_new_session_below_cancel_reason_type_0(value: str) -> NewSessionBelowCancelReasonType0:
    """As it came: a newer server may know more of them."""
    return cast(NewSessionBelowCancelReasonType0, value)
