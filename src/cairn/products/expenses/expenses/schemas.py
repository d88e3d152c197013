"""Expenses on the wire."""

from __future__ import annotations

from datetime import date as day
from datetime import datetime
from typing import ClassVar, Literal
from uuid import UUID

from pydantic import Field

from cairn.kernel.web.bodies import Answer, Spelled
from cairn.products.expenses.amounts import SpelledRate

Kind = Literal["expense", "refund"]
Status = Literal["posted", "planned", "void"]
PaymentMethod = Literal[
    "cash", "credit_card", "debit_card", "bank_transfer", "mobile_wallet", "check", "gift_card", "other"
]
LockedField = Literal["category_id", "merchant", "description", "payment_method", "notes", "tags"]


class ExpenseAnswer(Answer):
    """An expense, or a refund."""

    versioned_by: ClassVar[str | None] = "version"

    id: UUID
    amount: Spelled = Field(description="In `currency`, with exactly its decimals.")
    currency: str
    date: day
    category_id: UUID
    description: str | None
    merchant: str | None
    payment_method: PaymentMethod | None
    tags: list[str]
    notes: str | None
    kind: Kind
    refund_of_id: UUID | None
    refunded_amount: Spelled = Field(
        description="Of this expense, by refunds that are neither void nor in the trash."
    )
    status: Status
    base_amount: Spelled | None = Field(description="In the ledger's currency; null where no rate was known.")
    base_currency: str
    fx_rate: SpelledRate | None
    fx_source: Literal["identity", "user", "provider"] | None
    fx_date: day | None = Field(description="Day of the rate; null of one that was sent with the expense.")
    external_id: str | None
    locked_fields: list[LockedField] = Field(description="What rules and imports leave alone.")
    category_source: Literal["user", "rule", "import", "recurrence", "default"]
    rule_id: UUID | None
    recurrence_id: UUID | None
    occurrence_date: day | None
    import_id: UUID | None
    attachment_count: int
    deleted_at: datetime | None = Field(description="Since when it is in the trash.")
    version: int
    created_at: datetime
    updated_at: datetime
