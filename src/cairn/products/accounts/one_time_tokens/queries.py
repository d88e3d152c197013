"""Statements on one-time tokens."""

from __future__ import annotations

from typing import cast

from sqlalchemy import TIMESTAMP, Integer, Table, Text, Uuid, bindparam, delete, func, select, update
from sqlalchemy import cast as sql_cast
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

_by_id = select(tokens).where(tokens.c.id == bindparam("token_id", type_=Uuid))
BY_ID = Statement(_by_id.with_for_update())
SEEN = Statement(_by_id)
_try = (
    update(tokens)
    .where(tokens.c.tries < bindparam("most", type_=Integer))
    .values(tries=tokens.c.tries + 1)
    .returning(tokens.c.id)
)
TRIED = Statement(
    update(tokens).where(tokens.c.id == bindparam("token_id", type_=Uuid)).values(tries=tokens.c.tries + 1)
)
TRY = Statement(_try.where(tokens.c.id == bindparam("token_id", type_=Uuid)))
_newest = (
    select(tokens.c.id)
    .where(_of)
    .order_by(tokens.c.created_at.desc(), tokens.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
TRY_NEWEST = Statement(
    _try.where(tokens.c.id == _newest, tokens.c.spent_at.is_(None), tokens.c.expires_at > _at)
)
"""The newest of all, spent or not: a code that was mailed before it is not good again once it is used. Of many at once
each counts before its code is looked at."""
SPENT = Statement(update(tokens).where(tokens.c.id == bindparam("token_id", type_=Uuid)).values(spent_at=_at))
VOID = Statement(update(tokens).where(_of, tokens.c.spent_at.is_(None)).values(spent_at=_at))
VOID_ALL = Statement(
    update(tokens)
    .where(tokens.c.user_id == bindparam("user_id", type_=Uuid), tokens.c.spent_at.is_(None))
    .values(spent_at=_at)
)
ONE_SENDER = Statement(
    select(
        func.pg_advisory_xact_lock(
            func.hashtext(bindparam("purpose", type_=Text)),
            func.hashtext(sql_cast(bindparam("user_id", type_=Uuid), Text)),
        )
    )
)
"""Held by who counts what was mailed; not the user's row, which a sign-in would wait for while a mail server does not
answer."""
MAILED_SINCE = Statement(
    select(func.count().label("mailed"))
    .select_from(tokens)
    .where(_of, tokens.c.created_at > bindparam("since", type_=TIMESTAMP(timezone=True)))
)
EXPIRED = Statement(delete(tokens).where(tokens.c.expires_at < _at))
