"""Statements of registration."""

from __future__ import annotations

from typing import cast

from sqlalchemy import TIMESTAMP, Integer, Table, Text, Uuid, bindparam, delete, exists, func, select, update
from sqlalchemy.dialects.postgresql import insert

from cairn.kernel.db.statements import Statement
from cairn.products.accounts.registration.models import AskedRegistration
from cairn.products.accounts.users.queries import table

asked = cast("Table", AskedRegistration.__table__)
_COLUMNS = [column for column in table.c if column.name != "search"]
_at = bindparam("at", type_=TIMESTAMP(timezone=True))
_since = bindparam("since", type_=TIMESTAMP(timezone=True))
_key = bindparam("email_key", type_=Text)
_id = asked.c.id == bindparam("registration_id", type_=Uuid)
_open = asked.c.spent_at.is_(None) & (asked.c.expires_at > _at)
_known = select(table.c.id).where(table.c.email_key == _key).scalar_subquery()

ADD_IF_NEW = Statement(
    insert(table)
    .values({column.name: bindparam(f"new_{column.name}", type_=column.type) for column in _COLUMNS})
    .on_conflict_do_nothing(index_elements=[table.c.email_key])
    .returning(table.c.id)
)

BEFORE_ASKING = Statement(
    select(
        _known.label("known_id"),
        exists().where(table.c.username_key == bindparam("username_key", type_=Text)).label("username_taken"),
        select(func.count())
        .where(asked.c.email_key == _key, asked.c.created_at > _since)
        .scalar_subquery()
        .label("asked_lately"),
    )
)
"""Who has the address, whether the user name is taken, and how often this address was registered lately."""

OF_ADDRESS = Statement(
    select(
        _known.label("known_id"),
        select(table.c.id)
        .where(table.c.email_key == _key, table.c.email_verified_at.is_(None))
        .scalar_subquery()
        .label("unverified_id"),
        select(asked.c.id)
        .where(asked.c.email_key == _key, _open)
        .order_by((asked.c.network == bindparam("network", type_=Text)).desc(), asked.c.created_at.desc())
        .limit(1)
        .scalar_subquery()
        .label("registration_id"),
    )
)
"""What can be mailed again to an address: of its open registrations the newest from the same network, or the newest."""

SEEN = Statement(select(asked).where(_id, _open))
LOCKED = Statement(select(asked).where(_id, _open).with_for_update())
TRY = Statement(
    update(asked)
    .where(_id, asked.c.tries < bindparam("most", type_=Integer))
    .values(tries=asked.c.tries + 1)
    .returning(asked.c.id)
)
TO_MAIL = Statement(select(asked).where(_id, _open, asked.c.mails < bindparam("most", type_=Integer)))
MAILED = Statement(update(asked).where(_id).values(mails=asked.c.mails + 1))
SPEND = Statement(update(asked).where(_id).values(spent_at=_at))
EXPIRED = Statement(delete(asked).where((asked.c.expires_at < _at) | (asked.c.spent_at < _since)))
"""What is spent is counted for a while (`BEFORE_ASKING`), and then of no use."""
