"""Amounts, rates, and what an amount is worth in another currency: exact, and rounded once, half to even."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Context, Decimal, localcontext
from typing import Annotated, Final

from pydantic import BeforeValidator, Field, Strict, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from cairn.base.money import exponent, from_minor, is_currency
from cairn.base.refusals import Invalid
from cairn.kernel.web.json_reader import SpelledDecimal

MOST_MINOR: Final = 10**13
MOST_BASE_MINOR: Final = 10**18
RATE_DIGITS: Final = 12
_MOST_RATE: Final = 10**12
_LONGEST: Final = 40
_GRAMMAR = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?", re.ASCII)
_WIDE: Final = Context(prec=80, rounding=ROUND_HALF_EVEN)


def _decimal(value: object, noun: str) -> Decimal:
    """A decimal as it was spelled, greater than nought. Format is judged before sign."""
    spelled = value.spelled if isinstance(value, SpelledDecimal) else value
    if isinstance(value, Decimal) and value.is_finite():
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


def minor_of(amount: Decimal, digits: int, pointer: str = "/amount") -> int:
    """The amount in minor units of a currency with so many decimals. Raises `Invalid`: `amount_scale`, then
    `amount_too_large`."""
    if -int(amount.as_tuple().exponent) > digits:
        raise Invalid.at(pointer, "amount_scale", f"This currency has {digits} decimals at most.")
    minor = int(amount.scaleb(digits, context=_WIDE))
    if minor > MOST_MINOR:
        raise Invalid.at(pointer, "amount_too_large", "This is more than an expense can be.")
    return minor


def amount_of(minor: int, digits: int) -> Decimal:
    """So many minor units as an amount with exactly these decimals; may be negative."""
    return from_minor(minor, digits)


def converted(minor: int, digits: int, rate: Decimal, base_digits: int) -> int:
    """`round_half_even(minor * rate * 10^(base_digits - digits))`, in minor units of the base currency: the one
    rounding of a conversion. Raises `Invalid` (`base_amount_too_large`)."""
    with localcontext(_WIDE):
        exact = (Decimal(minor) * rate).scaleb(base_digits - digits)
        found = int(exact.quantize(Decimal(1), rounding=ROUND_HALF_EVEN))
    if found > MOST_BASE_MINOR:
        raise Invalid.at("/amount", "base_amount_too_large", "In the ledger's currency this is too much.")
    return found


def divided(minor: int, by: int) -> int:
    """A quotient of money, rounded half to even to the minor unit. `by` is more than nought."""
    with localcontext(_WIDE):
        return int((Decimal(minor) / by).quantize(Decimal(1), rounding=ROUND_HALF_EVEN))


def digits_of_new(code: str, pointer: str = "/currency") -> int:
    """Decimals of a currency that is active (ISO 4217). Raises `Invalid` (`unknown_currency`)."""
    if not is_currency(code):
        raise Invalid.at(pointer, "unknown_currency", "This is no currency code of ISO 4217.")
    return exponent(code)
