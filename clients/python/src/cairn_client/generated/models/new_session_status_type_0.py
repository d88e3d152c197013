from typing import Literal, cast

NewSessionStatusType0 = Literal[
    "cancelled", "completed", "in_progress", "no_show", "rescheduled", "scheduled"
]


def check_new_session_status_type_0(value: str) -> NewSessionStatusType0:
    """As it came: a newer server may know more of them."""
    return cast(NewSessionStatusType0, value)
