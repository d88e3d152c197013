"""Statements on second factors and recovery codes.

Whoever changes what a person has of them holds that person's row in `users` first, then a one-time token, then a
factor: in this order nobody waits in a circle, and two who enrol or confirm at once come one after the other.
"""

from __future__ import annotations

from typing import cast
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    ColumnElement,
    LargeBinary,
    Table,
    Uuid,
    and_,
    bindparam,
    delete,
    func,
    literal,
    or_,
    select,
    update,
)

from cairn.base.paging import Row, SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.sealed import SealedColumn
from cairn.kernel.db.statements import Statement
from cairn.products.accounts.factors.models import Factor, RecoveryCode
from cairn.products.accounts.factors.rules import UNCONFIRMED_LIFE
from cairn.products.accounts.one_time_tokens.queries import tokens
from cairn.products.accounts.users.queries import ADMISSIBLE, PROFILE
from cairn.products.accounts.users.queries import table as users

factors = cast("Table", Factor.__table__)
codes = cast("Table", RecoveryCode.__table__)
SECRET = SealedColumn(factors, "secret_sealed")
_user = bindparam("user_id", type_=Uuid)
_at = bindparam("at", type_=TIMESTAMP(timezone=True))


def visible_to(_caller: Caller) -> ColumnElement[bool]:
    """One's own, but for those that waited too long for their first code."""
    mine = factors.c.user_id == bindparam("caller_id", type_=Uuid)
    oldest = bindparam("now", type_=TIMESTAMP(timezone=True)) - literal(UNCONFIRMED_LIFE)
    return and_(mine, or_(factors.c.confirmed_at.is_not(None), factors.c.created_at > oldest))


FACTORS = Listing(
    source=factors,
    columns=[column for column in factors.c if column.name not in {"secret_sealed", "last_step"}],
    key=factors.c.id,
    visible=visible_to,
    sorts={"created_at": factors.c.created_at},
    default=(SortKey("created_at"),),
)


async def find_factor(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
    """As every noun's; what is to be changed is locked behind its owner."""
    if lock:
        await reads.row(OWNER, {"user_id": caller.user_id})
    return await FACTORS.find(reads, caller, row_id, lock=lock)


OWNER = Statement(select(*PROFILE).where(users.c.id == _user).with_for_update(key_share=True))
"""Holds back others who change this person, and nobody who only refers to it."""

_asked = (
    select(*ADMISSIBLE)
    .select_from(tokens.join(users, users.c.id == tokens.c.user_id))
    .where(tokens.c.id == bindparam("token_id", type_=Uuid))
)
WHOSE = Statement(_asked)
ASKED = Statement(_asked.with_for_update(of=users, key_share=True))
"""Whose sign-in waits behind a token, locked as by `OWNER`."""

TO_CHECK = Statement(
    select(factors)
    .where(factors.c.id == bindparam("factor_id", type_=Uuid), factors.c.user_id == _user)
    .with_for_update()
)
CONFIRMED = Statement(
    select(factors.c.id, factors.c.kind, factors.c.name)
    .where(factors.c.user_id == _user, factors.c.confirmed_at.is_not(None))
    .order_by(factors.c.created_at, factors.c.id)
)
REPLACED = Statement(delete(factors).where(factors.c.user_id == _user, factors.c.confirmed_at.is_(None)))
RESET = Statement(delete(factors).where(factors.c.user_id == _user).returning(factors.c.confirmed_at))
EXPIRED = Statement(delete(factors).where(factors.c.confirmed_at.is_(None), factors.c.created_at < _at))

USE_CODE = Statement(
    update(codes)
    .where(
        codes.c.digest == bindparam("key_digest", type_=LargeBinary),
        codes.c.user_id == _user,
        codes.c.used_at.is_(None),
    )
    .values(used_at=_at)
    .returning(codes.c.user_id)
)
CODES_LEFT = Statement(
    select(func.count().label("left"))
    .select_from(codes)
    .where(codes.c.user_id == _user, codes.c.used_at.is_(None))
)
VOID_CODES = Statement(delete(codes).where(codes.c.user_id == _user))
