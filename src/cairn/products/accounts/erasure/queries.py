"""Statements of erasure."""

from __future__ import annotations

from sqlalchemy import TIMESTAMP, Integer, Uuid, bindparam, select

from cairn.kernel.db.statements import Statement
from cairn.products.accounts.users.queries import PROFILE, table

WHOLE = Statement(select(*PROFILE).where(table.c.id == bindparam("user_id", type_=Uuid)).with_for_update())
DUE = Statement(
    select(table.c.id)
    .where(table.c.erasure_due_at <= bindparam("at", type_=TIMESTAMP(timezone=True)))
    .order_by(table.c.erasure_due_at)
    .limit(bindparam("most", type_=Integer))
)
