from typing import Literal, cast

SessionContentChangesOutcomeType0 = Literal["improved", "not_applicable", "stable", "worsened"]


def check_session_content_changes_outcome_type_0(value: str) -> SessionContentChangesOutcomeType0:
    """As it came: a newer server may know more of them."""
    return cast(SessionContentChangesOutcomeType0, value)
