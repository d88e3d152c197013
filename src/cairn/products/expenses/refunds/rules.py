"""What a refund may be of, and how much the refunds of an expense may be together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from cairn.base.refusals import Invalid
from cairn.products.expenses.errors import HasRefunds, OriginalChanged, RefundExceedsOriginal

_AT = "/refund_of_id"


def check_named(original: Mapping[str, object] | None, refund: Mapping[str, object]) -> None:
    """Whether the refund may be of what its client names. Raises `Invalid` (`unknown_expense`, `refund_of_refund`,
    `refund_of_void`, `refund_currency`)."""
    if original is None or original["deleted_at"] is not None:
        raise Invalid.at(_AT, "unknown_expense", "You have no such expense.")
    if original["kind"] != "expense" or original["id"] == refund["id"]:
        raise Invalid.at(_AT, "refund_of_refund", "A refund is of an expense, not of a refund.")
    if original["status"] == "void":
        raise Invalid.at(_AT, "refund_of_void", "A void expense has no refunds.")
    check_currency(original, refund, _AT)


def check_currency(original: Mapping[str, object], refund: Mapping[str, object], pointer: str) -> None:
    """Raises `Invalid` (`refund_currency`)."""
    if original["currency"] != refund["currency"]:
        raise Invalid.at(pointer, "refund_currency", "A refund is in the currency of its expense.")


def check_still_fits(original: Mapping[str, object], refund: Mapping[str, object]) -> None:
    """Whether a refund that counted for nothing (void, or in the trash) may count again: what it is of may have changed
    meanwhile. Raises `OriginalChanged`."""
    fits = original["deleted_at"] is None and original["status"] != "void" and original["kind"] == "expense"
    if not fits or original["currency"] != refund["currency"]:
        raise OriginalChanged


def check_room(original: Mapping[str, object], refund: Mapping[str, object]) -> None:
    """Whether there is room for the refund beside the others of its expense. Raises `RefundExceedsOriginal`."""
    others, minor = cast("int", original["refunded_minor"]), cast("int", refund["amount_minor"])
    if others + minor > cast("int", original["amount_minor"]):
        raise RefundExceedsOriginal


def counts(row: Mapping[str, object]) -> bool:
    """Whether it is a refund of something, and of account."""
    return row["refund_of_id"] is not None and row["status"] != "void"


def check_refunded(
    before: Mapping[str, object], after: Mapping[str, object], refunded_minor: int, *, excess: bool
) -> None:
    """Whether an expense with refunds may change so. Raises `HasRefunds` where it would be void, a refund or in another
    currency, and `RefundExceedsOriginal` where it would be less than its refunds, unless there may be an excess."""
    if not refunded_minor:
        return
    if (
        after["status"] == "void"
        or after["kind"] != before["kind"]
        or after["currency"] != before["currency"]
    ):
        raise HasRefunds
    smaller, minor = cast("int", before["amount_minor"]), cast("int", after["amount_minor"])
    if minor < smaller and minor < refunded_minor and not excess:
        raise RefundExceedsOriginal
