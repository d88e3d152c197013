"""The database that all peers share: a PostgreSQL of the benchmark's own, durable, with the same rows every time."""

from __future__ import annotations

import asyncio
import random
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from uuid import UUID

import asyncpg

from cairn.kernel.db import migrate
from cairn.kernel.db.embedded import EmbeddedPostgres

OWNERS, ITEMS = 1_000, 50_000
_START = datetime(2026, 1, 1, tzinfo=UTC)
_WORDS = ("trail", "tent", "lamp", "rope", "stove", "boots", "map", "flask", "tarp", "axe", "pack", "mat")
_COLUMNS = (
    "id", "owner_id", "name", "description", "price", "currency", "category", "tags", "sku", "quantity", "is_active",
    "created_at", "updated_at",
)  # fmt: skip


@contextmanager
def database() -> Iterator[str]:
    """A migrated cluster in a folder of its own, with fsync as in production; gone afterwards. Yields its DSN."""
    folder = Path(tempfile.mkdtemp(prefix="cairn-bench-"))
    folder.chmod(0o711)  # its service user has to pass through
    server = EmbeddedPostgres(folder, durable=True, options={"max_connections": "100"})
    try:
        dsn = server.start()
        migrate.upgrade(dsn)
        yield dsn
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def another(dsn: str, name: str) -> str:
    """A second migrated database on the same server; answers its DSN."""
    made = urlunsplit(urlsplit(dsn)._replace(path=f"/{name}"))

    async def create() -> None:
        connection = await asyncpg.connect(dsn)
        try:
            await connection.execute(f"CREATE DATABASE {name}")
        finally:
            await connection.close()

    asyncio.run(create())
    migrate.upgrade(made)
    return made


async def fill(dsn: str) -> list[UUID]:
    """Load the rows; answers the owners. Every run makes the same ones."""
    dice = random.Random(7)
    owners = [UUID(int=dice.getrandbits(128), version=4) for _ in range(OWNERS)]
    rows = [_item(number, owners[number % OWNERS], dice) for number in range(ITEMS)]
    connection = await asyncpg.connect(dsn)
    try:
        await connection.copy_records_to_table(
            "items", schema_name="catalogue", columns=_COLUMNS, records=rows
        )
        await connection.execute("CREATE SCHEMA bench")
        await connection.execute(
            "CREATE TABLE bench.users (id uuid PRIMARY KEY, email text NOT NULL, is_active bool NOT NULL)"
        )
        await connection.executemany(
            "INSERT INTO bench.users VALUES ($1, $2, true)",
            [(owner, f"{owner}@example.com") for owner in owners],
        )
        await connection.execute("VACUUM ANALYZE")
    finally:
        await connection.close()
    return owners


async def grow(dsn: str, owners: list[UUID], times: int) -> None:
    """Until there are so many times as many items, each as old as one of the others."""
    dice = random.Random(13)
    connection = await asyncpg.connect(dsn)
    try:
        for start in range(ITEMS, ITEMS * times, ITEMS):
            rows = [_item(number, owners[number % OWNERS], dice) for number in range(start, start + ITEMS)]
            await connection.copy_records_to_table(
                "items", schema_name="catalogue", columns=_COLUMNS, records=rows
            )
        await connection.execute("VACUUM ANALYZE catalogue.items")
    finally:
        await connection.close()


async def hand_over(dsn: str, owner: UUID, person: UUID) -> list[UUID]:
    """Give `owner`'s items to `person`, who signed up through HTTP; answers 500 ids that they may see."""
    connection = await asyncpg.connect(dsn)
    try:
        if owner != person:
            await connection.execute(
                "UPDATE catalogue.items SET owner_id = $2 WHERE owner_id = $1", owner, person
            )
            await connection.execute(
                "INSERT INTO bench.users VALUES ($1, 'person@example.com', true)", person
            )
            await connection.execute("VACUUM ANALYZE catalogue.items")
        rows = await connection.fetch("SELECT id FROM catalogue.items WHERE is_active ORDER BY id LIMIT 500")
        return [row["id"] for row in rows]
    finally:
        await connection.close()


def _item(number: int, owner: UUID, dice: random.Random) -> tuple[object, ...]:
    made = _START + timedelta(seconds=number)
    name = f"{dice.choice(_WORDS)} {dice.choice(_WORDS)} {number}"
    return (
        UUID(int=dice.getrandbits(128), version=4), owner, name.title(), f"A {name} for every weather.",
        Decimal(dice.randrange(100, 50_000)) / 100, "EUR", dice.choice(_WORDS),
        dice.sample(_WORDS, 2), f"SKU-{number}", dice.randrange(100), number % 20 != 0, made, made,
    )  # fmt: skip
