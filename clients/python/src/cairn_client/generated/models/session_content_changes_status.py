from typing import Literal, cast

SessionContentChangesStatus = Literal[
    "cancelled", "completed", "in_progress", "no_show", "rescheduled", "scheduled"
]


def check_session_content_changes_status(value: str) -> SessionContentChangesStatus:
    """As it came: a newer server may know more of them."""
    return cast(SessionContentChangesStatus, value)
