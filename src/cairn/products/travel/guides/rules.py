"""How guides are compared, priced, and what can become of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final, Literal

from cairn.base.money import BadAmount, parse_amount
from cairn.base.refusals import FieldProblem

RateUnit = Literal["hour", "day"]
Availability = Literal["available", "unavailable", "on_leave"]
Policy = Literal["flexible", "moderate", "strict"]
Verification = Literal["none", "bronze", "silver", "gold", "platinum"]
Status = Literal["in_review", "active", "rejected", "suspended"]
Decided = Literal["active", "rejected", "suspended"]
PRIOR_WEIGHT: Final = 5
"""How many reviews the mean of all guides weighs as much as."""
PRIOR_MEAN: Final = 3.5
"""What stands for that mean as long as it is made of fewer than `PRIOR_LEAST` reviews."""
PRIOR_LEAST: Final = 100
MEAN_SCOPE: Final = "guide"
"""Under which the mean is kept in `score_means`."""
LEAST_ASKED: Final = 3
"""Below so many requests a rate of answers would say nothing."""
_NEXT: Final[Mapping[str, frozenset[str]]] = {
    "in_review": frozenset({"active", "rejected"}),
    "active": frozenset({"suspended"}),
    "suspended": frozenset({"active"}),
    "rejected": frozenset(),
}


def weighted_rating(total: int, count: int, mean: float = PRIOR_MEAN) -> float | None:
    """Bayesian average in the form of IMDb's: `v/(v+m) R + m/(v+m) C` with m = 5; None where nobody has rated.

    `total` is the sum of `count` ratings, so that `v R` is `total`.
    """
    if count == 0:
        return None
    return (total + PRIOR_WEIGHT * mean) / (count + PRIOR_WEIGHT)


def may_become(before: str, after: str) -> bool:
    """Whether an administrator may take a guide from one state to another; to stay is always possible."""
    return before == after or after in _NEXT[before]


def rate_problems(values: Mapping[str, object]) -> Iterator[FieldProblem]:
    """A rate has no more decimals than its currency."""
    try:
        parse_amount(str(values.get("rate_amount")), str(values.get("rate_currency")))
    except BadAmount as problem:
        pointer = "/rate_currency" if problem.code == "unknown_currency" else "/rate_amount"
        yield FieldProblem(pointer, problem.code, problem.message)


def rate_of(values: Mapping[str, object]) -> Decimal:
    """The rate with exactly its currency's decimals."""
    return parse_amount(str(values["rate_amount"]), str(values["rate_currency"]))
