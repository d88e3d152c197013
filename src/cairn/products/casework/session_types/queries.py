"""Reads of kinds of sessions: those that everybody has, and those that an administrator made."""

from __future__ import annotations

from typing import Final, cast
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    Boolean,
    ColumnElement,
    Integer,
    Table,
    Text,
    Uuid,
    bindparam,
    column,
    func,
    literal,
    null,
    select,
    true,
    union_all,
    values,
)

from cairn.base.paging import Row, SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Choice, Listing
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.products.casework.session_types.models import SessionType
from cairn.products.casework.session_types.rules import BUILT_IN, built_in
from cairn.products.casework.sessions.models import CaseSession

_made = cast("Table", SessionType.__table__)
_sessions = cast("Table", CaseSession.__table__)
_always = values(column("id", Uuid), column("name", Text), column("title", Text), name="always").data(
    [(row_id, row["name"], row["title"]) for row_id, row in BUILT_IN.items()]
)
_time = TIMESTAMP(timezone=True)
_all = union_all(
    select(*_made.c, literal(False, Boolean).label("built_in")),
    select(
        *_always.c, literal(1, Integer).label("version"), null().cast(_time).label("created_at"),
        null().cast(_time).label("updated_at"), literal(True, Boolean).label("built_in"),
    ),
).subquery("session_types")  # fmt: skip


def visible_to(_: Caller) -> ColumnElement[bool]:
    """They are everybody's to see who is signed in."""
    return true()


SESSION_TYPES: Final = Listing(
    source=_all,
    columns=list(_all.c),
    key=_all.c.id,
    visible=visible_to,
    sorts={"name": _all.c.name, "title": _all.c.title},
    default=(SortKey("name"),),
    filters={"built_in": Choice({True: _all.c.built_in.is_(True), False: _all.c.built_in.is_(False)})},
)
_one = select(*_made.c, literal(False, Boolean).label("built_in")).where(
    _made.c.id == bindparam("row_id", type_=Uuid)
)
_FOUND: Final = {False: Statement(_one), True: Statement(_one.with_for_update())}
_USED: Final = Statement(
    select(func.count().label("there")).select_from(
        select(_sessions.c.id)
        .where(_sessions.c.session_type == bindparam("name", type_=Text))
        .limit(1)
        .subquery()
    )
)


async def find(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:  # noqa: ARG001  a finder's signature
    """The kind with this id. With `lock` one that an administrator made is held until the transaction ends."""
    return built_in(row_id) or await reads.row(_FOUND[lock], {"row_id": row_id})


async def used(reads: Executor, name: object) -> bool:
    """Whether any session is of this kind, one that is voided too."""
    found = await reads.row(_USED, {"name": name})
    return found is not None and found["there"] != 0
