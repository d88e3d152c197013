"""The settings that expenses go by, and what they need of the kernel's rooms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from cairn.kernel.settings import Settings


@dataclass(frozen=True, slots=True)
class ExpensesOptions:
    """`currency`: the base currency of a new ledger. `trash`: how long what was deleted can be restored."""

    currency: str
    trash: timedelta


def options_of(settings: Settings) -> ExpensesOptions:
    """What these settings say."""
    return ExpensesOptions(settings.expenses_currency, timedelta(days=settings.expenses_trash_days))
