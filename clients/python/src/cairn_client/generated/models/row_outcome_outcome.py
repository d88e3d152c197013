from typing import Literal, cast

RowOutcomeOutcome = Literal["created", "failed", "skipped", "unchanged", "updated"]


def check_row_outcome_outcome(value: str) -> RowOutcomeOutcome:
    """As it came: a newer server may know more of them."""
    return cast(RowOutcomeOutcome, value)
