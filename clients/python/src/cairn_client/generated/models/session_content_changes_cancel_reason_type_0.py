from typing import Literal, cast

SessionContentChangesCancelReasonType0 = Literal[
    "beneficiary", "case_closed", "other", "safety", "weather", "worker"
]


def check_session_content_changes_cancel_reason_type_0(value: str) -> SessionContentChangesCancelReasonType0:
    """As it came: a newer server may know more of them."""
    return cast(SessionContentChangesCancelReasonType0, value)
