"""Statements on notifications; each read starts from the caller's own rows."""

from __future__ import annotations

from typing import cast

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    ColumnElement,
    Table,
    Text,
    Uuid,
    bindparam,
    delete,
    func,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert

from cairn.base.paging import SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Choice, Listing
from cairn.kernel.db.statements import Statement
from cairn.kernel.notify.models import Notification

_table = cast("Table", Notification.__table__)
_at = bindparam("at", type_=TIMESTAMP(timezone=True))
_own = _table.c.owner_id == bindparam("caller_id", type_=Uuid)
_COLUMNS = ("id", "owner_id", "kind", "subject_type", "subject_id", "created_at", "read_at")


def visible_to(_caller: Caller) -> ColumnElement[bool]:
    """One's own, whatever one's roles are."""
    return _own


NOTIFICATIONS = Listing(
    source=_table,
    columns=[_table.c[name] for name in _COLUMNS],
    key=_table.c.id,
    visible=visible_to,
    sorts={"created_at": _table.c.created_at},
    default=(SortKey("created_at", descending=True),),
    filters={"unread": Choice({True: _table.c.read_at.is_(None), False: _table.c.read_at.is_not(None)})},
)

_told = func.unnest(
    bindparam("ids", type_=ARRAY(Uuid)), bindparam("owner_ids", type_=ARRAY(Uuid))
).table_valued("id", "owner_id", name="told").render_derived()  # fmt: skip
WRITE = Statement(
    insert(_table)
    .from_select(
        ["id", "owner_id", "kind", "subject_type", "subject_id", "cause_id", "created_at"],
        select(
            _told.c.id, _told.c.owner_id, bindparam("kind", type_=Text), bindparam("subject_type", type_=Text),
            bindparam("subject_id", type_=Uuid), bindparam("cause_id", type_=Uuid), _at,
        ),
    )
    .on_conflict_do_nothing(index_elements=["owner_id", "cause_id"])
)  # fmt: skip
"""One row for each owner who has none of this cause."""

MARK_ALL = Statement(
    update(_table).where(_own, _table.c.read_at.is_(None), _table.c.created_at <= _at).values(read_at=_at)
)

_OLD_AT_ONCE = 10_000


def _throw_away(old: ColumnElement[bool]) -> Statement:
    some = select(_table.c.id).where(old).limit(_OLD_AT_ONCE).scalar_subquery()
    return Statement(delete(_table).where(_table.c.id.in_(some)).returning(_table.c.id))


OLD_READ = _throw_away(_table.c.read_at < bindparam("before", type_=TIMESTAMP(timezone=True)))
OLD = _throw_away(_table.c.created_at < bindparam("before", type_=TIMESTAMP(timezone=True)))
"""A bounded number at a time: the job repeats them until nothing is left."""
