"""What OpenAPI shows of the answers: one small ledger, in which everything fits together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from cairn.base.paging import Row
from cairn.kernel.web.bodies import Answer
from cairn.products.expenses.categories.schemas import CategoryAnswer
from cairn.products.expenses.expenses.schemas import ExpenseAnswer
from cairn.products.expenses.fx_rates.schemas import FxRateAnswer
from cairn.products.expenses.ledgers.schemas import LedgerAnswer
from cairn.products.expenses.report_examples import REPORT_EXAMPLES
from cairn.products.expenses.tags.schemas import TagAnswer

_CATEGORY: Final = "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e10"
_MADE: Final = {"created_at": "2026-03-01T09:14:03.512000Z", "updated_at": "2026-03-01T09:14:03.512000Z"}
EXAMPLES: Final[Mapping[type[Answer], Row]] = {
    LedgerAnswer: {
        "id": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e01", "base_currency": "EUR", "timezone": "Europe/Berlin",
        "week_start": 1, "month_start_day": 1, "ledger_version": 42, "version": 1, **_MADE,
    },
    CategoryAnswer: {
        "id": _CATEGORY, "name": "Groceries", "parent_id": None, "color": "#16A34A", "icon": "basket",
        "archived": False, "system_key": None, "version": 1, **_MADE,
    },
    ExpenseAnswer: {
        "id": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e20", "amount": "12.34", "currency": "USD", "date": "2026-03-01",
        "category_id": _CATEGORY, "description": "Weekly shopping", "merchant": "Corner Market",
        "payment_method": "debit_card", "tags": ["holiday"], "notes": None, "kind": "expense", "refund_of_id": None,
        "refunded_amount": "0.00", "status": "posted", "base_amount": "11.11", "base_currency": "EUR",
        "fx_rate": "0.9", "fx_source": "user", "fx_date": "2026-02-27", "external_id": None, "locked_fields": [],
        "category_source": "user", "rule_id": None, "recurrence_id": None, "occurrence_date": None,
        "import_id": None, "attachment_count": 0, "deleted_at": None, "version": 1, **_MADE,
    },
    TagAnswer: {
        "id": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e30", "name": "holiday", "expense_count": 1, "version": 1, **_MADE,
    },
    FxRateAnswer: {
        "id": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e40", "base": "USD", "quote": "EUR", "date": "2026-02-27",
        "rate": "0.9", "source": "user", "version": 1, **_MADE,
    },
    **REPORT_EXAMPLES,
}  # fmt: skip
"""By the model of the answer, as it is on the wire."""
