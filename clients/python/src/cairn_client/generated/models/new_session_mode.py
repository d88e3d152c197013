from typing import Literal, cast

NewSessionMode = Literal["home", "in_person", "phone", "video"]


def check_new_session_mode(value: str) -> NewSessionMode:
    """As it came: a newer server may know more of them."""
    return cast(NewSessionMode, value)
