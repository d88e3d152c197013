"""Writes of expenses: one verb, one transaction, one recorded fact. The ledger is locked first, so that the writes of
one person happen one after the other, and reports are told last."""

from __future__ import annotations

from datetime import date as day
from decimal import Decimal
from typing import Final, cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.money import from_minor, to_minor
from cairn.base.paging import Row
from cairn.base.refusals import Invalid
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.products.expenses.amounts import converted, digits_of_new, minor_of
from cairn.products.expenses.categories.queries import usable
from cairn.products.expenses.errors import ExpenseNotFound
from cairn.products.expenses.events import EXPENSE_CHANGED, EXPENSE_CREATED
from cairn.products.expenses.expenses.models import Expense
from cairn.products.expenses.expenses.rules import (
    asks_anew,
    check_date,
    check_move,
    check_posted,
    in_order,
    locked_after,
    rate_day,
    usual_status,
)
from cairn.products.expenses.expenses.schemas import NewExpense, Reading
from cairn.products.expenses.fx_rates.queries import rate_on
from cairn.products.expenses.fx_rates.rules import Quoted, trimmed
from cairn.products.expenses.ledgers.actions import raise_version
from cairn.products.expenses.ledgers.queries import lock_ledger
from cairn.products.expenses.ledgers.rules import Terms
from cairn.products.expenses.refunds.actions import check_share, linked, touch
from cairn.products.expenses.refunds.rules import check_refunded
from cairn.products.expenses.tags.actions import tag_expense
from cairn.products.expenses.texts import normalised

_PLAIN: Final = (
    "date", "category_id", "description", "merchant", "payment_method", "notes", "kind", "refund_of_id", "external_id",
)  # fmt: skip
"""What is stored as it is sent."""
_WRITTEN: Final = (
    *_PLAIN, "status", "amount_minor", "currency", "digits", "base_minor", "base_currency", "base_digits", "fx_rate",
    "fx_source", "fx_date", "category_source", "locked_fields",
)  # fmt: skip
"""What a change can change, besides tags."""
_BLANK: Final[Row] = {
    "category_source": "user", "rule_id": None, "recurrence_id": None, "occurrence_date": None, "import_id": None,
    "import_hash": None, "attachment_count": 0, "deleted_at": None, "deleted_with": None, "version": 1,
}  # fmt: skip


def shown(expense: Row, query: Reading) -> Row:
    """The expense, as far as its reader wants those in the trash. Raises `ExpenseNotFound`."""
    if expense["deleted_at"] is not None and query.trashed == "exclude":
        raise ExpenseNotFound
    return expense


async def create(work: UnitOfWork, new: NewExpense) -> Row:
    """A new expense of the caller. Raises `Invalid`, `CategoryArchived` and `RefundExceedsOriginal`; at the commit
    `DuplicateExternalId`."""
    terms = await lock_ledger(work, work.caller)
    today, given = terms.today(work.now), new.values()
    check_date(new.date, today)
    status = new.status or usual_status(new.date, today)
    check_posted(status, new.date, today)
    row: dict[str, object] = {
        "id": new_id(), "user_id": work.caller.id, **_BLANK, **{name: given[name] for name in _PLAIN},
        **_sized(new.amount, new.currency or terms.base_currency, terms, None),
        "merchant_key": _key(new.merchant), "status": status, "locked_fields": in_order(new.locked_fields),
        "created_at": work.now, "updated_at": work.now,
    }  # fmt: skip
    original = await linked(work, None, row)
    row |= _worth(row, terms, await _rate(work, terms, row, new.fx_rate))
    await usable(work, work.caller, new.category_id)
    check_share(original, None, row, excess=new.allow_excess)
    work.add(Expense, row, EXPENSE_CREATED)
    tags = await tag_expense(work, cast("UUID", row["id"]), new.tags, fresh=True) if new.tags else []
    touch(work, row)
    raise_version(work)
    return _answer(row, 0, tags)


async def update(work: UnitOfWork, expense: Row, changes: Changes[NewExpense]) -> Row:
    """The expense with the changes, in its next version; nothing is written where nothing changes. Raises `Invalid`,
    `CategoryArchived`, `BadTransition`, `HasRefunds`, `OriginalChanged` and `RefundExceedsOriginal`; at the commit
    `DuplicateExternalId`."""
    given, terms = changes.over(expense), await lock_ledger(work, work.caller)
    after = _drafted(expense, given, terms, terms.today(work.now))
    original = await linked(work, expense, after)
    after |= await _revalued(work, terms, expense, after, given)
    if after["category_id"] != expense["category_id"]:
        await usable(work, work.caller, cast("UUID", after["category_id"]))
        after["category_source"] = "user"
    excess, refunded = bool(given.get("allow_excess")), _refunded(expense)
    check_move(str(expense["status"]), str(after["status"]))
    check_refunded(expense, after, refunded, excess=excess)
    check_share(original, expense, after, excess=excess)
    return await _written(work, expense, after, given)


async def _written(work: UnitOfWork, expense: Row, after: dict[str, object], given: Row) -> Row:
    """What has changed, where something has: the row, its tags, what it is a refund of."""
    names = _new_tags(expense, given)
    changed = [name for name in _WRITTEN if after[name] != expense[name]]
    after["locked_fields"] = locked_after(expense, given, changed if names is None else [*changed, "tags"])
    values = {name: after[name] for name in _WRITTEN if after[name] != expense[name]}
    if not values and names is None:
        return expense
    if "merchant" in values:
        values["merchant_key"] = _key(cast("str | None", values["merchant"]))
    values |= {"version": cast("int", expense["version"]) + 1, "updated_at": work.now}
    row = work.change(Expense, expense, values, EXPENSE_CHANGED)
    tags = cast("list[str]", expense["tags"])
    if names is not None:
        tags = await tag_expense(work, cast("UUID", expense["id"]), names)
    touch(work, expense, row)
    raise_version(work)
    return _answer(row, _refunded(expense), tags)


def _drafted(expense: Row, given: Row, terms: Terms, today: day) -> dict[str, object]:
    """The row as it would be, but for its rate. What is not given is not judged: it was, when it was."""
    after = {**expense, **{name: given[name] for name in _PLAIN if name in given}}
    date = cast("day", after["date"])
    if "date" in given:
        check_date(date, today)
    if "status" in given:
        after["status"] = given["status"] or usual_status(date, today)
    if "date" in given or "status" in given:
        check_posted(str(after["status"]), date, today)
    amount = cast("Decimal", given.get("amount", expense["amount"]))
    currency = given.get("currency", expense["currency"]) or terms.base_currency
    return {**after, **_sized(amount, str(currency), terms, expense)}


def _sized(amount: Decimal, currency: str, terms: Terms, before: Row | None) -> dict[str, object]:
    """The amount in minor units. A currency that the row or the ledger has already need not be active any more. Raises
    `Invalid`."""
    if before is not None and currency == before["currency"]:
        digits = cast("int", before["digits"])
    elif currency == terms.base_currency:
        digits = terms.base_digits
    else:
        digits = digits_of_new(currency)
    return {"amount_minor": minor_of(amount, digits), "currency": currency, "digits": digits}


async def _revalued(
    work: UnitOfWork, terms: Terms, expense: Row, after: Row, given: Row
) -> dict[str, object]:
    """What a change does to the rate, and to the worth in the ledger's currency. A rate that is the stored one is not
    among the given."""
    if "fx_rate" in given or asks_anew(expense, after):
        sent = cast("Decimal | None", given.get("fx_rate"))
        return _worth(after, terms, await _rate(work, terms, after, sent))
    if after["amount_minor"] == expense["amount_minor"] or expense["fx_rate"] is None:
        return {}
    kept = (expense["fx_rate"], expense["fx_source"], expense["fx_date"])
    return _worth(after, terms, Quoted(*cast("tuple[Decimal, str, day | None]", kept)))


async def _rate(work: UnitOfWork, terms: Terms, row: Row, sent: Decimal | None) -> Quoted | None:
    """The rate of this row: the sent one, or the one that is known. Raises `Invalid` (`fx_rate_not_identity`)."""
    currency = str(row["currency"])
    if sent is None:
        on = rate_day(str(row["status"]), cast("day", row["date"]), terms.today(work.now))
        return await rate_on(work, work.caller, terms, currency, on)
    if currency != terms.base_currency:
        return Quoted(trimmed(sent), "user", None)
    if sent != 1:
        raise Invalid.at("/fx_rate", "fx_rate_not_identity", "The ledger's own currency has the rate 1.")
    return Quoted(Decimal(1), "identity", None)


def _worth(row: Row, terms: Terms, quoted: Quoted | None) -> dict[str, object]:
    """The snapshot: rate and worth. Raises `Invalid` (`base_amount_too_large`)."""
    base = {"base_currency": terms.base_currency, "base_digits": terms.base_digits}
    if quoted is None:
        return {**base, "base_minor": None, "fx_rate": None, "fx_source": None, "fx_date": None}
    minor, digits = cast("int", row["amount_minor"]), cast("int", row["digits"])
    return {
        **base, "base_minor": converted(minor, digits, quoted.rate, terms.base_digits), "fx_rate": quoted.rate,
        "fx_source": quoted.source, "fx_date": quoted.day,
    }  # fmt: skip


def _new_tags(expense: Row, given: Row) -> list[str] | None:
    """The tags that are to be; None where they are those already, in whatever order and spelling."""
    if "tags" not in given:
        return None
    names, there = cast("list[str]", given["tags"]), cast("list[str]", expense["tags"])
    return None if {*map(normalised, names)} == {*map(normalised, there)} else names


def _refunded(expense: Row) -> int:
    """What its refunds give back, in minor units."""
    return to_minor(cast("Decimal", expense["refunded_amount"]), cast("int", expense["digits"]))


def _key(merchant: str | None) -> str | None:
    """What a merchant is compared by."""
    return None if merchant is None else normalised(merchant)


def _answer(row: Row, refunded_minor: int, tags: list[str]) -> Row:
    """The row as a read would find it."""
    digits, base_minor = cast("int", row["digits"]), cast("int | None", row["base_minor"])
    return {
        **row, "tags": tags, "amount": from_minor(cast("int", row["amount_minor"]), digits),
        "refunded_amount": from_minor(refunded_minor, digits),
        "base_amount": None if base_minor is None else from_minor(base_minor, cast("int", row["base_digits"])),
    }  # fmt: skip
