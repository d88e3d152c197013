from typing import Literal, cast

NewSessionOutcomeType0 = Literal["improved", "not_applicable", "stable", "worsened"]


def check_new_session_outcome_type_0(value: str) -> NewSessionOutcomeType0:
    """As it came: a newer server may know more of them."""
    return cast(NewSessionOutcomeType0, value)
