from typing import Literal, cast

ClosingClosureReason = Literal[
    "deceased",
    "disengaged",
    "goals_achieved",
    "ineligible",
    "lost_contact",
    "other",
    "partial",
    "transferred",
]


def check_closing_closure_reason(value: str) -> ClosingClosureReason:
    """As it came: a newer server may know more of them."""
    return cast(ClosingClosureReason, value)
