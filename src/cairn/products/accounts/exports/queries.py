"""Reads of exports, each starting from what the caller may see."""

from __future__ import annotations

from typing import cast

from sqlalchemy import (
    TIMESTAMP,
    ColumnElement,
    Integer,
    LargeBinary,
    Table,
    Uuid,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from cairn.base.paging import SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.statements import Statement
from cairn.products.accounts.exports.models import Export, ExportPiece

table = cast("Table", Export.__table__)
pieces = cast("Table", ExportPiece.__table__)
_export = bindparam("export_id", type_=Uuid)
_at = bindparam("at", type_=TIMESTAMP(timezone=True))


def visible_to(_caller: Caller) -> ColumnElement[bool]:
    """One's own, and nobody else's: not an administrator's either."""
    return table.c.user_id == bindparam("caller_id", type_=Uuid)


EXPORTS = Listing(
    source=table,
    columns=list(table.c),
    key=table.c.id,
    visible=visible_to,
    sorts={"created_at": table.c.created_at},
    default=(SortKey("created_at", descending=True),),
)

UNFINISHED = Statement(
    select(table).where(table.c.user_id == bindparam("user_id", type_=Uuid), table.c.state == "queued")
)
TO_MAKE = Statement(select(table).where(table.c.id == _export, table.c.state == "queued").with_for_update())
ADD_PIECE = Statement(
    insert(pieces).values(
        export_id=_export,
        position=bindparam("position", type_=Integer),
        content=bindparam("content", type_=LargeBinary),
    )
)
PIECE = Statement(
    select(pieces.c.content).where(
        pieces.c.export_id == _export, pieces.c.position == bindparam("position", type_=Integer)
    )
)
EXPIRED = Statement(delete(table).where(table.c.expires_at < _at))
GIVEN_UP = Statement(
    update(table)
    .where(
        table.c.state == "queued", table.c.created_at < bindparam("before", type_=TIMESTAMP(timezone=True))
    )
    .values(state="failed", finished_at=_at)
)
