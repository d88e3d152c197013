from typing import Literal, cast

CompletionOutcomeType0 = Literal["improved", "not_applicable", "stable", "worsened"]


def check_completion_outcome_type_0(value: str) -> CompletionOutcomeType0:
    """As it came: a newer server may know more of them."""
    return cast(CompletionOutcomeType0, value)
