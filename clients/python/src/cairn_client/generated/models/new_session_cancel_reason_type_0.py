from typing import Literal, cast

NewSessionCancelReasonType0 = Literal["beneficiary", "case_closed", "other", "safety", "weather", "worker"]


def check_new_session_cancel_reason_type_0(value: str) -> NewSessionCancelReasonType0:
    """As it came: a newer server may know more of them."""
    return cast(NewSessionCancelReasonType0, value)
