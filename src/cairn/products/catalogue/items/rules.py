"""What makes an item valid as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from cairn.base.money import BadAmount, parse_amount
from cairn.base.refusals import FieldProblem

MOST_ROWS: Final = 250_000
"""Rows of one import: what one transaction does in the minutes that it has."""
MOST_PROBLEMS: Final = 100
"""Problems that an import names; the others are counted."""
ANALYZE_AFTER: Final = 1_000
"""Rows that an import writes before the table's statistics are made anew."""


def price_problems(values: Mapping[str, object]) -> Iterator[FieldProblem]:
    """A price and its currency come together, and the price has no more decimals than the currency."""
    price, currency = values.get("price"), values.get("currency")
    if (price is None) != (currency is None):
        lacking = "currency" if currency is None else "price"
        yield FieldProblem(f"/{lacking}", "required", "A price and its currency come together.")
    elif price is not None:
        try:
            parse_amount(str(price), str(currency))
        except BadAmount as problem:
            pointer = "/currency" if problem.code == "unknown_currency" else "/price"
            yield FieldProblem(pointer, problem.code, problem.message)


def priced(values: Mapping[str, object]) -> dict[str, object]:
    """The values with the price at exactly its currency's decimals."""
    price, currency = values.get("price"), values.get("currency")
    if price is None or currency is None:
        return dict(values)
    return {**values, "price": parse_amount(str(price), str(currency))}


def repriced(row: Mapping[str, object], changes: Mapping[str, object]) -> dict[str, object]:
    """The changes, with the price respelled where it or its currency changes."""
    if not changes.keys() & {"price", "currency"}:
        return dict(changes)
    return {**changes, "price": priced({**row, **changes})["price"]}
