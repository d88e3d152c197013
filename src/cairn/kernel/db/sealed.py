"""Columns that the vault seals: how a value is bound to its place, and how all are sealed anew under another key.

A column says `secret(LargeBinary, sealed=True)`; `sealed_columns` finds every one, so that a rotation misses none.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from sqlalchemy import (
    ColumnElement,
    Integer,
    LargeBinary,
    MetaData,
    Select,
    Table,
    bindparam,
    func,
    select,
    update,
)

from cairn.base.paging import Row
from cairn.kernel.db.fields import Model
from cairn.kernel.db.pools import Database
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.transact import transact
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.telemetry.logs import get_logger
from cairn.kernel.vault import CannotOpen, Vault

log = get_logger(__name__)
_BATCH = 200
_BATCH_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Resealed:
    """`resealed` values went under the current key. `unreadable` ones were left as they are: their key is not among
    ours, or their bytes were changed."""

    resealed: int = 0
    unreadable: int = 0

    def __add__(self, other: Resealed) -> Resealed:
        return Resealed(self.resealed + other.resealed, self.unreadable + other.unreadable)


class SealedColumn:
    """One column of a table with a primary key of one column. ValueError for a column that does not say `sealed`."""

    def __init__(self, table: Table, name: str) -> None:
        if not table.c[name].info.get("sealed"):
            raise ValueError(f"{table.fullname}.{name} does not say that it is sealed")
        self.table, self.name = table, name
        (key,) = table.primary_key.columns
        stale = _stale_rows(key, table.c[name])
        self._stale = Statement(stale)
        self._stale_after = Statement(stale.where(key > bindparam("after", type_=key.type)))
        put = update(table).where(key == bindparam("row_key", type_=key.type))
        self._put = Statement(put.values({name: bindparam("sealed", type_=LargeBinary)}))

    @classmethod
    def of(cls, model: type[Model], name: str) -> SealedColumn:
        return cls(cast("Table", model.__table__), name)

    def seal(self, vault: Vault, key: object, plain: bytes) -> bytes:
        """`plain` for the row with this primary key; in another row it does not open."""
        return vault.seal(plain, table=self.table.fullname, row=str(key), column=self.name)

    def open(self, vault: Vault, key: object, sealed: bytes) -> bytes:
        """Raises `CannotOpen`."""
        return vault.open(sealed, table=self.table.fullname, row=str(key), column=self.name)

    async def reseal(self, database: Database, vault: Vault, batch: int = _BATCH) -> Resealed:
        """Seal under the current key whatever another key has sealed: `batch` rows in memory and in a transaction.

        It may be stopped and begun again at any point, and run beside a service that reads and writes: rows already
        under the current key are passed over, those at hand are locked. Every process must know the new key before.
        """
        done, after = Resealed(), None
        while True:
            step, after = await self._transact(database, vault, after, batch)
            done += step
            if after is None:
                return done

    async def _transact(
        self, database: Database, vault: Vault, after: object, batch: int
    ) -> tuple[Resealed, object]:
        deadline = time.monotonic() + _BATCH_SECONDS
        values = {"head": vault.current_head, "length": len(vault.current_head), "batch": batch}
        statement = self._stale if after is None else self._stale_after

        async def write(work: UnitOfWork) -> tuple[Resealed, object]:
            rows = await work.rows(statement, {**values, "after": after})
            done = sum((self._resealed(work, vault, row) for row in rows), Resealed())
            return done, rows[-1]["key"] if len(rows) == batch else None

        return await transact(lambda: UnitOfWork(database, deadline=deadline), write, deadline)

    def _resealed(self, work: UnitOfWork, vault: Vault, row: Row) -> Resealed:
        try:
            plain = self.open(vault, row["key"], cast("bytes", row["sealed"]))
        except CannotOpen:
            log.warning("sealed_value_unreadable", table=self.table.fullname, row_id=str(row["key"]))
            return Resealed(unreadable=1)
        work.execute(self._put, {"row_key": row["key"], "sealed": self.seal(vault, row["key"], plain)})
        return Resealed(resealed=1)


def _stale_rows(key: ColumnElement[object], column: ColumnElement[object]) -> Select[object, object]:
    """What another key has sealed, locked, in the order of `key`."""
    head = func.substring(column, 1, bindparam("length", type_=Integer), type_=LargeBinary)
    return (
        select(key.label("key"), column.label("sealed"))
        .where(head != bindparam("head", type_=LargeBinary))
        .order_by(key)
        .limit(bindparam("batch", type_=Integer))
        .with_for_update()
    )


def sealed_columns(metadata: MetaData) -> Iterator[SealedColumn]:
    """Every column that says it is sealed, in the order of the tables' names."""
    for _, table in sorted(metadata.tables.items()):
        for column in table.columns:
            if column.info.get("sealed"):
                yield SealedColumn(table, column.name)
