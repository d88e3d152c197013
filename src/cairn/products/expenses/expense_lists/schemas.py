"""What lists, exports and reports of expenses are asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date as day
from datetime import datetime
from typing import Annotated, Final, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from cairn.base.refusals import Invalid
from cairn.kernel.web.bodies import Answer, Day, Flag, Id, PageQuery, Query, QueryAmount, SortedQuery, Spelled
from cairn.products.expenses.expenses.schemas import Kind, PaymentMethod, Status
from cairn.products.expenses.fields import CurrencyCode, SpelledRate
from cairn.products.expenses.texts import Composed, Merchant, TagName, normalised

_SORTS: Final = ("date", "amount", "created_at")
_SearchText = Annotated[str, StringConstraints(min_length=1, max_length=200), Composed]


class ExpenseFilters(Query):
    """Filters that lists, exports and reports of expenses have in common. All of them at once, as long as they may be,
    are still a query of fewer than 200 parameters, which is what is read of one."""

    from_: Annotated[Day | None, Field(alias="from", description="The first day.")] = None
    to: Annotated[Day | None, Field(description="The last day.")] = None
    category_id: Annotated[list[Id] | None, Field(max_length=50, description="Repeat it: any of them.")] = (
        None
    )
    include_children: Annotated[Flag, Field(description="Also what is in categories below those.")] = False
    tag: Annotated[
        list[TagName] | None, Field(max_length=20, description="Repeat it: an expense must have all.")
    ] = None
    any_tag: Annotated[list[TagName] | None, Field(max_length=50, description="Repeat it: any of them.")] = (
        None
    )
    min_amount: Annotated[QueryAmount | None, Field(description="In the expense's own currency.")] = None
    max_amount: Annotated[QueryAmount | None, Field(description="In the expense's own currency.")] = None
    currency: Annotated[
        list[CurrencyCode] | None, Field(max_length=50, description="Repeat it: any of them.")
    ] = None
    payment_method: Annotated[
        list[PaymentMethod] | None, Field(max_length=8, description="Repeat it: any of them.")
    ] = None
    kind: Annotated[list[Kind] | None, Field(max_length=2, description="Repeat it: any of them.")] = None
    merchant: Annotated[
        Merchant | None, Field(description="The whole name; case, width and spaces do not count.")
    ] = None
    has_receipt: Flag | None = None
    import_id: Id | None = None
    recurrence_id: Id | None = None
    search: Annotated[
        _SearchText | None,
        Field(
            description="Full text of merchant, description and notes; every word may be the beginning of one."
        ),
    ] = None

    def given(self) -> dict[str, object]:
        """What is asked, as the filters of `EXPENSE_LIST` take it: no None, each value once, names as they are
        compared. Raises `Invalid` (`range_reversed`)."""
        if self.from_ is not None and self.to is not None and self.from_ > self.to:
            raise Invalid.at("?from", "range_reversed", "The first day is after the last one.")
        found: dict[str, object] = {
            "from": self.from_, "to": self.to,
            "category_tree" if self.include_children else "category_id": _once(self.category_id),
            "tag": _folded(self.tag), "any_tag": _folded(self.any_tag),
            "min_amount": self.min_amount, "max_amount": self.max_amount,
            "currency": _once(self.currency), "payment_method": _once(self.payment_method),
            "kind": _once(self.kind), "merchant": self.merchant and normalised(self.merchant),
            "has_receipt": self.has_receipt, "import_id": self.import_id,
            "recurrence_id": self.recurrence_id, "search": self.search,
        }  # fmt: skip
        return {name: value for name, value in found.items() if value is not None}


class _Listed(ExpenseFilters, SortedQuery):
    """Filters of the list, and of the export, which shows the same."""

    status: Annotated[list[Status] | None, Field(max_length=3, description="Repeat it: any of them.")] = None
    unconverted: Annotated[
        Flag | None, Field(description="true: those of which no amount in the ledger's currency is known.")
    ] = None
    trashed: Annotated[
        Literal["exclude", "only", "include"], Field(description="What to do with what is in the trash.")
    ] = "exclude"

    def filters(self) -> dict[str, object]:
        """All of it, as `given`."""
        more = {"status": _once(self.status), "unconverted": self.unconverted, "trashed": self.trashed}
        return {**self.given(), **{name: value for name, value in more.items() if value is not None}}


class ExpenseQuery(_Listed, PageQuery, sorts=(*_SORTS, "relevance")):
    """A page of expenses."""


class ExpenseExport(_Listed, sorts=_SORTS):
    """The expenses to be exported: the filters of the list, without its pages."""

    bom: Annotated[
        Flag, Field(description="Begin a CSV with a byte order mark, which some spreadsheets want.")
    ] = False


class ExportedExpense(Answer):
    """A line of an export: what an import takes, by the names that the API has for it, and what the server adds."""

    id: UUID
    date: day
    amount: Spelled
    currency: str
    kind: Kind
    status: Status
    category_id: UUID
    category: str
    parent_category: str | None
    description: str | None
    merchant: str | None
    payment_method: PaymentMethod | None
    tags: list[str]
    notes: str | None
    refund_of_id: UUID | None
    external_id: str | None
    fx_rate: SpelledRate | None
    fx_source: Literal["identity", "user", "provider"] | None
    base_amount: Spelled | None
    base_currency: str
    locked_fields: list[str]
    deleted_at: datetime | None
    created_at: datetime
    updated_at: datetime


def _once(values: Sequence[object] | None) -> list[object] | None:
    return None if values is None else list(dict.fromkeys(values))


def _folded(names: Iterable[str] | None) -> list[object] | None:
    return None if names is None else _once([normalised(name) for name in names])
