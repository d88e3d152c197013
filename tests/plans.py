"""Reads that keep the plan of each statement."""

from __future__ import annotations

from uuid import UUID

import asyncpg

from cairn.base.paging import Row
from cairn.kernel.db.statements import Statement


class Explaining:
    """An executor that explains each statement and then runs it."""

    def __init__(self, raw: asyncpg.Connection, owner: UUID) -> None:
        self._raw, self.owner = raw, owner
        self.plans: list[str] = []

    async def rows(self, statement: Statement, values: Row) -> list[Row]:
        arguments = statement.arguments(values)
        lines = await self._raw.fetch(f"EXPLAIN {statement.sql}", *arguments)
        self.plans.append("\n".join(line[0] for line in lines))
        return list(await self._raw.fetch(statement.sql, *arguments))

    async def row(self, statement: Statement, values: Row) -> Row | None:
        return next(iter(await self.rows(statement, values)), None)
