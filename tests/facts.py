"""Looking at what a request left behind, and at what it did not."""

from __future__ import annotations

import asyncpg


class Facts:
    """Reads the database beside the program."""

    def __init__(self, raw: asyncpg.Connection) -> None:
        self._raw = raw

    async def count(self, table: str, where: str = "true", *values: object) -> int:
        return await self._raw.fetchval(f"SELECT count(*) FROM {table} WHERE {where}", *values)  # noqa: S608

    async def events(self) -> list[str]:
        """Names of the recorded facts, in order."""
        return [
            row["event"]
            for row in await self._raw.fetch("SELECT event FROM kernel.audit_log ORDER BY at, id")
        ]

    async def jobs(self) -> list[str]:
        """Names of the queued jobs, in order."""
        rows = await self._raw.fetch(
            "SELECT job FROM kernel.outbox WHERE state = 'queued' ORDER BY created_at, id"
        )
        return [row["job"] for row in rows]
