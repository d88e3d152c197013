"""What expenses and refunds come to: the one netting of reports, budgets, charts and forecasts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from cairn.base.money import from_minor
from cairn.products.expenses.amounts import divided


@dataclass(frozen=True, slots=True)
class Net:
    """Sums over rows, in minor units of one currency: of expenses, of refunds, and how many rows there are of both."""

    gross: int
    refunds: int
    count: int

    @property
    def net(self) -> int:
        """What was spent in the end; below nought where more came back than went."""
        return self.gross - self.refunds

    def __add__(self, other: Net) -> Net:
        return Net(self.gross + other.gross, self.refunds + other.refunds, self.count + other.count)


NOTHING: Final = Net(0, 0, 0)


def change_pct(net: int, previous: int) -> Decimal | None:
    """By how many per cent of the previous net this one is more (or less), to one decimal, half to even; None where
    there was nothing to compare with."""
    if previous == 0:
        return None
    return from_minor(divided(1000 * (net - previous), abs(previous)), 1)
