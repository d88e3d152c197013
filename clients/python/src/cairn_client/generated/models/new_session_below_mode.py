from typing import Literal, cast

NewSessionBelowMode = Literal["home", "in_person", "phone", "video"]


def check_new_session_below_mode(value: str) -> NewSessionBelowMode:
    """As it came: a newer server may know more of them."""
    return cast(NewSessionBelowMode, value)
