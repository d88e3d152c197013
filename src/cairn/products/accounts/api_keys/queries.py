"""Statements on API keys."""

from __future__ import annotations

from typing import cast

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    ColumnElement,
    LargeBinary,
    Table,
    Uuid,
    and_,
    bindparam,
    delete,
    func,
    or_,
    select,
    update,
)

from cairn.base.paging import SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.statements import Statement
from cairn.products.accounts.api_keys.models import ApiKey
from cairn.products.accounts.users.queries import table as users

table = cast("Table", ApiKey.__table__)
_user = bindparam("user_id", type_=Uuid)
_at = bindparam("at", type_=TIMESTAMP(timezone=True))


def visible_to(_caller: Caller) -> ColumnElement[bool]:
    """One's own that were not revoked; those that have expired are among them for a while."""
    return and_(table.c.user_id == bindparam("caller_id", type_=Uuid), table.c.revoked_at.is_(None))


API_KEYS = Listing(
    source=table,
    columns=[column for column in table.c if column.name not in {"digest", "revoked_at"}],
    key=table.c.id,
    visible=visible_to,
    sorts={"created_at": table.c.created_at, "expires_at": table.c.expires_at},
    default=(SortKey("created_at", descending=True),),
)

STANDING = Statement(
    select(
        users.c.id,
        users.c.roles,
        users.c.state,
        users.c.erasure_due_at,
        table.c.id.label("key_id"),
        table.c.roles.label("key_roles"),
        table.c.scopes,
        table.c.expires_at,
        table.c.revoked_at,
        table.c.last_used_at,
    )
    .select_from(table.join(users, users.c.id == table.c.user_id))
    .where(table.c.digest == bindparam("digest", type_=LargeBinary))
)
"""Everything that decides whether a key is good, and for what."""

OWNER = Statement(select(users.c.id).where(users.c.id == _user).with_for_update(key_share=True))
"""Held while keys are counted and made: one key of a person at a time."""
_living = (table.c.user_id == _user, table.c.revoked_at.is_(None), table.c.expires_at > _at)
LIVING = Statement(select(func.count().label("living")).select_from(table).where(*_living))

USED = Statement(
    update(table)
    .where(
        table.c.id == bindparam("ids", type_=ARRAY(Uuid)).any_(),
        or_(
            table.c.last_used_at.is_(None),
            table.c.last_used_at < bindparam("before", type_=TIMESTAMP(timezone=True)),
        ),
    )
    .values(last_used_at=_at)
)
REVOKE_ALL = Statement(
    update(table).where(table.c.user_id == _user, table.c.revoked_at.is_(None)).values(revoked_at=_at)
)
OLD = Statement(delete(table).where(table.c.expires_at < _at))
