"""Amounts, rates and currencies on the wire, as they were spelled."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Final

from pydantic import BeforeValidator, Field, Strict, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from cairn.kernel.web.json_reader import SpelledDecimal
from cairn.products.expenses.amounts import MOST_MINOR

RATE_DIGITS: Final = 12
_MOST_RATE: Final = 10**12
_LONGEST: Final = 40
_GRAMMAR = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?", re.ASCII)


def _decimal(value: object, noun: str) -> Decimal:
    """A decimal as it was spelled, greater than nought. Format is judged before sign."""
    spelled = value
    if isinstance(value, SpelledDecimal):
        spelled = value.spelled
    elif isinstance(value, Decimal) and value.is_finite():
        spelled = format(value, "f")
    fits = isinstance(spelled, str | int) and not isinstance(spelled, bool) and len(str(spelled)) <= _LONGEST
    if not fits or not _GRAMMAR.fullmatch(str(spelled)):
        raise PydanticCustomError(
            f"{noun}_format", 'Say a decimal, such as "12.34": no exponent, no separators.'
        )
    found = Decimal(str(spelled))
    if found <= 0 or found.is_signed():
        raise PydanticCustomError(f"{noun}_not_positive", "Say more than nought.")
    return found


def _amount(value: object) -> Decimal:
    return _decimal(value, "amount")


def _rate(value: object) -> Decimal:
    found = _decimal(value, "rate")
    if -int(found.as_tuple().exponent) > RATE_DIGITS:
        raise PydanticCustomError("rate_scale", "A rate has at most 12 decimals.")
    if found >= _MOST_RATE:
        raise PydanticCustomError("rate_too_large", "A rate is less than 10^12.")
    return found


_SCHEMA = {
    "anyOf": [
        {"type": "string", "maxLength": _LONGEST, "pattern": r"^(0|[1-9][0-9]*)(\.[0-9]+)?$"},
        {"type": "integer", "minimum": 1, "maximum": MOST_MINOR},
    ]
}
PaidAmount = Annotated[
    Decimal, Strict(False), BeforeValidator(_amount), WithJsonSchema(_SCHEMA), Field(examples=["12.34"])
]
"""An amount of a body, with the decimals that it was spelled with; `minor_of` judges them by its currency."""
Rate = Annotated[
    Decimal, Strict(False), BeforeValidator(_rate), WithJsonSchema(_SCHEMA), Field(examples=["0.9132"])
]
"""An exchange rate of a body."""
CurrencyCode = Annotated[str, StringConstraints(pattern="^[A-Z]{3}$"), Field(examples=["EUR"])]
"""A code by its form only: old rows may hold one that is withdrawn. `digits_of_new` judges one that is new."""


SpelledRate = Annotated[
    Decimal, WithJsonSchema({"type": "string", "pattern": r"^\d+(\.\d+)?$", "examples": ["0.9132"]})
]
"""A rate of an answer: the row holds it without the zeros that its column adds."""
