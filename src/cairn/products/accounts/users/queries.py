"""Reads of users, each starting from what the caller may see."""

from __future__ import annotations

from typing import cast

from sqlalchemy import ARRAY, ColumnElement, Table, Text, Uuid, bindparam, func, literal, select, true

from cairn.base.paging import SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.statements import Statement
from cairn.products.accounts.users.models import User
from cairn.products.accounts.users.schemas import UserAnswer

table = cast("Table", User.__table__)
PROFILE = tuple(table.c[name] for name in UserAnswer.model_fields)
"""The columns that an answer shows: no hash, no keys."""
ADMISSIBLE = (*PROFILE, table.c.devices_since)
"""Those, and since when devices of this user are known: what `sessions.actions.admit` has to be given."""


def visible_to(caller: Caller) -> ColumnElement[bool]:
    """Oneself; an admin sees all."""
    return true() if caller.has("admin") else table.c.id == bindparam("caller_id", type_=Uuid)


USERS = Listing(
    source=table,
    columns=PROFILE,
    key=table.c.id,
    visible=visible_to,
    sorts={
        "created_at": table.c.created_at,
        "updated_at": table.c.updated_at,
        "email": table.c.email_key,
    },
    default=(SortKey("created_at", descending=True),),
    search=table.c.search,
    filters={
        "role": table.c.roles.op("@>")(bindparam("role", type_=ARRAY(Text))),
        "state": table.c.state == bindparam("state", type_=Text),
    },
)

CREDENTIALS = select(*ADMISSIBLE, table.c.password_hash)
CREDENTIALS_BY_ID = Statement(CREDENTIALS.where(table.c.id == bindparam("user_id", type_=Uuid)))
LOCKED_CREDENTIALS = Statement(
    CREDENTIALS.where(table.c.id == bindparam("user_id", type_=Uuid)).with_for_update()
)
_whole = select(*PROFILE)
HELD_BY_ID = Statement(_whole.where(table.c.id == bindparam("user_id", type_=Uuid)).with_for_update())
HELD_BY_EMAIL = Statement(_whole.where(table.c.email_key == bindparam("key", type_=Text)).with_for_update())
HELD_BY_USERNAME = Statement(
    _whole.where(table.c.username_key == bindparam("key", type_=Text)).with_for_update()
)
BY_EMAIL = Statement(
    select(table.c.id, table.c.roles).where(table.c.email_key == bindparam("key", type_=Text))
)
PRESENT = Statement(
    select(table.c.id)
    .where(table.c.id == bindparam("ids", type_=ARRAY(Uuid)).any_())
    .order_by(table.c.id)
    .with_for_update(read=True, key_share=True)
)
"""Held against being erased only, which locks the whole row first."""
ID_BY_USERNAME = Statement(select(table.c.id).where(table.c.username_key == bindparam("key", type_=Text)))
ADDRESS = Statement(select(table.c.email).where(table.c.id == bindparam("user_id", type_=Uuid)))
ADDRESSEE = Statement(select(*PROFILE).where(table.c.id == bindparam("user_id", type_=Uuid)))

ID_BY_EMAIL = Statement(
    select(table.c.id, table.c.devices_since).where(table.c.email_key == bindparam("key", type_=Text))
)

_ADMIN_LOCK = 727_201_201
ONE_AT_A_TIME = Statement(select(func.pg_advisory_xact_lock(_ADMIN_LOCK)))
"""Held by whoever makes an administrator fewer, and by who makes the first."""
OTHER_ADMIN = Statement(
    select(table.c.id)
    .where(
        literal("admin") == table.c.roles.any_(),
        table.c.state == "active",
        table.c.id.is_distinct_from(bindparam("user_id", type_=Uuid)),
    )
    .limit(1)
)
