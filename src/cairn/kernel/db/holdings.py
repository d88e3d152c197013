"""What is held on a person, table by table: exports and erasure read it, and the classes of the columns."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, cast
from uuid import UUID

from sqlalchemy import Column, ColumnElement, Table, Uuid, bindparam, delete, literal, null, select, update

from cairn.base.paging import Row
from cairn.kernel.db.fields import FieldClass, Model, class_of
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.sealed import SealedColumn
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.trail import FORGET
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.telemetry.logs import get_logger
from cairn.kernel.vault import CannotOpen, Vault

Erasing = Callable[[UnitOfWork, UUID], AbstractAsyncContextManager[None]]
"""What a product does around an erasure: what hangs on the person's rows is looked up before they go, and put right
after. All of it is one transaction."""
log = get_logger(__name__)
_PAGE: Final = 1000
_LEAST: Final = UUID(int=0)


@dataclass(frozen=True)
class Holding:
    """The rows of `model` that are about the person whose id is in the column `owner`.

    `name` is what an export calls them. `erased` is false where the rows go with the account by themselves, or have to
    stay. `emptied`: where others need the rows, what an erasure makes of these columns; the owner's among them becomes
    null. `tags`: what cached answers an erasure makes stale; `{id}` stands for each row's id.
    """

    name: str
    model: type[Model]
    owner: str
    erased: bool = True
    emptied: Mapping[str, object] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    folder: str | None = None

    @property
    def table(self) -> Table:
        return cast("Table", self.model.__table__)

    @property
    def product(self) -> str:
        """Whose folder of an export it is in: the table's own product, unless `folder` says otherwise."""
        return self.folder or str(self.table.schema)

    @property
    def columns(self) -> list[Column[object]]:
        """All that its owner may have: everything but credentials, and what is only computed from the rest."""
        return [
            column
            for column in self.table.columns
            if class_of(self.table, column.name) is not FieldClass.SECRET and column.computed is None
        ]

    async def pages(self, reads: Executor, user_id: UUID) -> AsyncIterator[list[Row]]:
        """The person's rows in order of their ids, a bounded number at a time, without credentials."""
        after = _LEAST
        while rows := await reads.rows(self._page, {"user_id": user_id, "after": after, "most": _PAGE}):
            yield rows
            after = cast("UUID", rows[-1]["id"])

    @cached_property
    def sealed(self) -> tuple[SealedColumn, ...]:
        """Those of the columns that the vault has sealed."""
        return tuple(
            SealedColumn(self.table, column.name) for column in self.columns if column.info.get("sealed")
        )

    def opened(self, vault: Vault, rows: Sequence[Row]) -> list[Row]:
        """The rows as their owner may read them: of what is sealed, the JSON in it. What none of our keys opens is
        null, and logged."""
        return [
            {**row, **{column.name: _opened(column, vault, row) for column in self.sealed}} for row in rows
        ]

    async def erase(self, work: UnitOfWork, user_id: UUID) -> int:
        """Delete the person's rows, or empty them, and what they said from the trail; answers how many there were."""
        if not self.erased:
            return 0
        rows = await work.rows(self._erase, {"user_id": user_id})
        if rows:
            work.execute(FORGET, {"row_ids": [row["id"] for row in rows]})
            work.touch(*(tag for tag in self.tags if "{id}" not in tag))
            single = [tag for tag in self.tags if "{id}" in tag]
            work.touch(*(tag.format(id=row["id"]) for tag in single for row in rows))
        return len(rows)

    @cached_property
    def _page(self) -> Statement:
        key = self.table.c.id
        return Statement(
            select(*self.columns)
            .where(self._of, key > bindparam("after", type_=Uuid))
            .order_by(key)
            .limit(bindparam("most"))
        )

    @cached_property
    def _erase(self) -> Statement:
        made = {
            name: null() if value is None else literal(value, self.table.c[name].type)
            for name, value in self.emptied.items()
        }
        goes = update(self.table).values(made) if made else delete(self.table)
        return Statement(goes.where(self._of).returning(self.table.c.id))

    @property
    def _of(self) -> ColumnElement[bool]:
        return self.table.c[self.owner] == bindparam("user_id", type_=Uuid)


def _opened(column: SealedColumn, vault: Vault, row: Row) -> object:
    if row[column.name] is None:
        return None
    try:
        return json.loads(column.open(vault, row["id"], cast("bytes", row[column.name])))
    except CannotOpen:
        log.warning("sealed_value_unreadable", table=column.table.fullname, row_id=str(row["id"]))
        return None
