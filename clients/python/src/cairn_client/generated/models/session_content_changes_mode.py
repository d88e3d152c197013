from typing import Literal, cast

SessionContentChangesMode = Literal["home", "in_person", "phone", "video"]


def check_session_content_changes_mode(value: str) -> SessionContentChangesMode:
    """As it came: a newer server may know more of them."""
    return cast(SessionContentChangesMode, value)
