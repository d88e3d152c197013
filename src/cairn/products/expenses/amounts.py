"""Amounts, and what they are worth in another currency: exact, and rounded once, half to even."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal, localcontext
from typing import Final

from cairn.base.money import exponent, is_currency, to_minor
from cairn.base.refusals import Invalid

MOST_MINOR: Final = 10**13
MOST_BASE_MINOR: Final = 10**18
_WIDE: Final = Context(prec=80, rounding=ROUND_HALF_EVEN)


def minor_of(amount: Decimal, digits: int, pointer: str = "/amount") -> int:
    """The amount in minor units of a currency with so many decimals. Raises `Invalid`: `amount_scale`, then
    `amount_too_large`."""
    if -int(amount.as_tuple().exponent) > digits:
        raise Invalid.at(pointer, "amount_scale", f"This currency has {digits} decimals at most.")
    minor = to_minor(amount, digits)
    if minor > MOST_MINOR:
        raise Invalid.at(pointer, "amount_too_large", "This is more than an expense can be.")
    return minor


def worth(minor: int, digits: int, rate: Decimal, base_digits: int) -> int:
    """`round_half_even(minor * rate * 10^(base_digits - digits))`, in minor units of the base currency: the one
    rounding of a conversion. It may be more than a ledger can hold, which is `MOST_BASE_MINOR`."""
    with localcontext(_WIDE):
        exact = (Decimal(minor) * rate).scaleb(base_digits - digits)
        return int(exact.quantize(Decimal(1), rounding=ROUND_HALF_EVEN))


def converted(minor: int, digits: int, rate: Decimal, base_digits: int) -> int:
    """What it is `worth`. Raises `Invalid` (`base_amount_too_large`)."""
    found = worth(minor, digits, rate, base_digits)
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
