from typing import Literal, cast

NewSessionBelowOutcomeType0 = Literal["improved", "not_applicable", "stable", "worsened"]


def check_new_session_below_outcome_type_0(value: str) -> NewSessionBelowOutcomeType0:
    """As it came: a newer server may know more of them."""
    return cast(NewSessionBelowOutcomeType0, value)
