"""Expenses on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date as day
from datetime import datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from cairn.base.refusals import FieldProblem
from cairn.kernel.web.bodies import Answer, Body, Day, Id, Query, Spelled
from cairn.products.expenses.expenses.rules import LOCKABLE
from cairn.products.expenses.fields import CurrencyCode, PaidAmount, Rate, SpelledRate
from cairn.products.expenses.texts import Description, ExternalId, Merchant, Notes, TagName

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


class NewExpense(Body):
    """An expense, or a refund, to be made. The currency is the ledger's where none is said; of more decimals than its
    currency has an amount is refused, never rounded."""

    answered_by: ClassVar[type[Answer]] = ExpenseAnswer

    amount: PaidAmount = Field(description="More than nought, with at most the decimals of its currency.")
    date: Day = Field(description="From 1970-01-01 to 366 days ahead, where the ledger is kept.")
    category_id: Id
    currency: CurrencyCode | None = Field(None, description="ISO 4217; null: the ledger's own.")
    description: Description | None = None
    merchant: Merchant | None = None
    payment_method: PaymentMethod | None = None
    tags: Annotated[list[TagName], Field(max_length=20, examples=[["holiday", "work"]])] = Field(
        default_factory=list
    )
    notes: Notes | None = None
    kind: Kind = "expense"
    refund_of_id: Id | None = Field(None, description="The expense that a refund is of.")
    status: Status | None = Field(
        None, description="Null: planned where the date is yet to come, else posted."
    )
    fx_rate: Rate | None = Field(
        None, description="One of its currency in the ledger's; null: the rate known for its day."
    )
    external_id: ExternalId | None = Field(None, description="Unique among what is not in the trash.")
    locked_fields: Annotated[list[LockedField], Field(max_length=len(LOCKABLE))] = Field(
        default_factory=list, description="What rules and imports leave alone; what is changed joins them."
    )
    allow_excess: bool = Field(False, description="Whether refunds may be more than their expense.")

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        if values.get("kind") == "expense" and values.get("refund_of_id") is not None:
            yield FieldProblem("/refund_of_id", "not_a_refund", "Only a refund is of an expense.")


class Reading(Query):
    """How one expense is read."""

    trashed: Annotated[
        Literal["exclude", "include"], Field(description="`include`: also one that is in the trash.")
    ] = "exclude"
