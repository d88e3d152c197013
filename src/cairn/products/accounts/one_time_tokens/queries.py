"""Statements on one-time tokens."""

from __future__ import annotations

from typing import cast

from sqlalchemy import TIMESTAMP, Table, Text, Uuid, bindparam, delete, select, update
from sqlalchemy.dialects.postgresql import insert

from cairn.kernel.db.statements import Statement
from cairn.products.accounts.one_time_tokens.models import OneTimeToken

tokens = cast("Table", OneTimeToken.__table__)
_at = bindparam("at", type_=TIMESTAMP(timezone=True))
_of = (tokens.c.user_id == bindparam("user_id", type_=Uuid)) & (
    tokens.c.purpose == bindparam("purpose", type_=Text)
)

GIVE = Statement(
    insert(tokens)
    .values({column.name: bindparam(f"new_{column.name}", type_=column.type) for column in tokens.c})
    .on_conflict_do_nothing(index_elements=[tokens.c.id])
)
"""A job that is tried again gives out the same row again."""

BY_ID = Statement(select(tokens).where(tokens.c.id == bindparam("token_id", type_=Uuid)).with_for_update())
NEWEST = Statement(
    select(tokens)
    .where(_of, tokens.c.spent_at.is_(None))
    .order_by(tokens.c.created_at.desc(), tokens.c.id.desc())
    .limit(1)
    .with_for_update()
)
TRIED = Statement(
    update(tokens).where(tokens.c.id == bindparam("token_id", type_=Uuid)).values(tries=tokens.c.tries + 1)
)
SPENT = Statement(update(tokens).where(tokens.c.id == bindparam("token_id", type_=Uuid)).values(spent_at=_at))
VOID = Statement(update(tokens).where(_of, tokens.c.spent_at.is_(None)).values(spent_at=_at))
EXPIRED = Statement(delete(tokens).where(tokens.c.expires_at < _at))
