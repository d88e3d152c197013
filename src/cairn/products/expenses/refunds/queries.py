"""Reads of what refunds are of, and of the refunds of an expense; the ledger is locked before."""

from __future__ import annotations

from typing import Final, cast

from sqlalchemy import ARRAY, TIMESTAMP, Table, Uuid, bindparam, func, literal_column, select, update

from cairn.kernel.db.statements import Statement
from cairn.products.expenses.expenses.models import Expense

_expenses = cast("Table", Expense.__table__)
_c = _expenses.c
_others = _expenses.alias("others")
_user = bindparam("user_id", type_=Uuid)
_ids = bindparam("ids", type_=ARRAY(Uuid))
_refunded = (
    select(func.coalesce(func.sum(_others.c.amount_minor), 0))
    .where(
        _others.c.user_id == _c.user_id,
        _others.c.refund_of_id == _c.id,
        _others.c.id != bindparam("refund_id", type_=Uuid),
        _others.c.deleted_at.is_(None),
        _others.c.status != literal_column("'void'"),
    )
    .scalar_subquery()
)
ORIGINAL: Final = Statement(
    select(
        _c.id, _c.kind, _c.status, _c.currency, _c.amount_minor, _c.deleted_at, _refunded.label("refunded_minor")
    ).where(_c.user_id == _user, _c.id == bindparam("original_id", type_=Uuid))
)  # fmt: skip
"""One expense of the person, trashed or not, and what its other refunds give back."""
OF_ORIGINAL: Final = Statement(
    select(
        _c.id, _c.version, _c.status, _c.amount_minor, _c.refund_of_id, _c.deleted_at, _c.deleted_with, _c.updated_at
    )
    .where(_c.user_id == _user, _c.refund_of_id == bindparam("original_id", type_=Uuid))
    .order_by(_c.id)
    .with_for_update()
)  # fmt: skip
"""All refunds of an expense, void and trashed ones too."""
TOUCHED: Final = Statement(
    update(_expenses)
    .where(_c.user_id == _user, _c.id == _ids.any_())
    .values(version=_c.version + 1, updated_at=bindparam("now", type_=TIMESTAMP(timezone=True)))
)
