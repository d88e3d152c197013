"""The release that is there serves while the next one's migrations run (reliability, row 8): a column, an index, a
constraint on the table that everybody reads and writes, while somebody has been reading it for seconds.

Nobody gets a 5xx, and nobody stands behind a migration for longer than it waits itself. The mutant waits without end.
"""

from __future__ import annotations

import asyncio
import shutil
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import asyncpg
import pytest

from cairn.kernel.db import migrate
from tests.chaos.crowd import Crowd, assert_clean_ledger, signed_up
from tests.chaos.process import processes
from tests.postgres_server import OwnPostgres, durable_postgres
from tests.promises.figures import record_figure
from tools.lint_migrations import findings

pytestmark = pytest.mark.chaos
WRITERS, READERS, ROWS, HELD_SECONDS = 4, 4, 20_000, 4.0
MORE_SECONDS = 0.7
"""What an answer may take beside the wait, on a machine with other things to do."""
_FILL = (
    "INSERT INTO catalogue.items (id, owner_id, name, description, tags, quantity, is_active, created_at, updated_at)"
    " SELECT gen_random_uuid(), gen_random_uuid(), 'row ' || n, repeat('d', 100), '{}', 1, true, now(), now()"
    " FROM generate_series(1, $1::int) AS n"
)
_FILE = '''"""step"""
import sqlalchemy as sa
from alembic import op
from cairn.kernel.db.ddl import concurrently
revision, down_revision, branch_labels, depends_on = {revision!r}, {before!r}, None, None
phase = "expand"


def upgrade() -> None:
    {lines}


def downgrade() -> None:
    pass
'''
_TABLE = "ALTER TABLE catalogue.items"
_INDEX = 'op.create_index("ix_items_weight", "items", ["weight", "id"], schema="catalogue", '
_NOT_NULL = (
    "for what in ('VALIDATE CONSTRAINT weighs', 'ALTER COLUMN weight SET NOT NULL'):\n"
    f"        op.execute(f'{_TABLE} {{what}}')"
)
STEPS = (
    'op.add_column("items", sa.Column("weight", sa.Integer(), server_default=sa.text("1")), schema="catalogue")',
    f"with concurrently():\n        {_INDEX}postgresql_concurrently=True, if_not_exists=True)",
    f'op.execute("{_TABLE} ADD CONSTRAINT weighs CHECK (weight IS NOT NULL) NOT VALID")',
    _NOT_NULL,
)


def next_release(folder: Path) -> Path:
    """Our migrations, and those of a release to come, each let through by the linter."""
    versions = folder / "migrations"
    shutil.copytree(
        migrate.MIGRATIONS, versions, ignore=shutil.ignore_patterns("__pycache__", "*.mako", "env.py")
    )
    last = max(path.stem[: len("catalogue_0000")] for path in (versions / "catalogue").glob("*.py"))
    for lines in STEPS:
        revision = f"catalogue_{int(last[-4:]) + 1:04d}"
        text = _FILE.format(revision=revision, before=last, lines=lines)
        (versions / "catalogue" / f"{revision}_step.py").write_text(text, encoding="utf-8")
        last = revision
    assert findings(versions) == []
    return versions


@dataclass(slots=True)
class Reader:
    """Reads the table all the time, past the API. `longest`: seconds of the slowest read."""

    dsn: str
    longest: float = 0.0

    @asynccontextmanager
    async def going(self) -> AsyncIterator[None]:
        task = asyncio.create_task(self._read())
        try:
            yield
        finally:
            task.cancel()
            await asyncio.wait([task])

    async def _read(self) -> None:
        connection = await asyncpg.connect(self.dsn)
        try:
            while True:
                began = time.monotonic()
                await connection.fetchval("SELECT id FROM catalogue.items LIMIT 1")
                self.longest = max(self.longest, time.monotonic() - began)
                await asyncio.sleep(0.005)
        finally:
            connection.terminate()


@asynccontextmanager
async def read_for_long(dsn: str, seconds: float) -> AsyncIterator[None]:
    """Somebody has the table in an open transaction, for so long: no migration gets it meanwhile."""
    connection = await asyncpg.connect(dsn)
    transaction = connection.transaction()
    await transaction.start()
    await connection.fetchval("SELECT count(*) FROM catalogue.items")

    async def leave() -> None:
        await asyncio.sleep(seconds)
        await transaction.rollback()

    leaving = asyncio.create_task(leave())
    try:
        yield
    finally:
        await leaving
        await connection.close()


@asynccontextmanager
async def served(postgres: OwnPostgres) -> AsyncIterator[tuple[Crowd, Reader]]:
    """A crowd at work on a table with many rows, while the block runs."""
    await asyncio.to_thread(migrate.upgrade, postgres.dsn)
    raw = await asyncpg.connect(postgres.dsn)
    await raw.execute(_FILL, ROWS)
    await raw.close()
    with processes(postgres.dsn, postgres.home) as serving:
        crowd, reader = await signed_up(serving.port), Reader(postgres.dsn)
        crowd.pause = 0.02
        async with crowd.going(WRITERS, READERS), reader.going():
            await crowd.acknowledges(20)
            yield crowd, reader
            await crowd.acknowledges(20)


def assert_unnoticed(crowd: Crowd, reader: Reader) -> None:
    assert set(crowd.statuses) <= {200, 201}, dict(crowd.statuses)
    assert not crowd.broken
    assert max(crowd.longest, reader.longest) <= migrate.LOCK_TIMEOUT + MORE_SECONDS, (
        "stuck behind a migration"
    )


async def test_the_release_that_is_there_serves_through_the_next_ones_migrations(tmp_path: Path) -> None:
    versions = next_release(tmp_path)
    with durable_postgres() as postgres:
        async with served(postgres) as (crowd, reader), read_for_long(postgres.dsn, HELD_SECONDS):
            began = time.monotonic()
            applied = await asyncio.to_thread(migrate.upgrade, postgres.dsn, versions=versions)
            took = time.monotonic() - began
        assert len(applied) == len(STEPS)
        assert took >= HELD_SECONDS, "nobody was in the way"
        connection = await asyncpg.connect(postgres.dsn)
        valid = await connection.fetchval(
            "SELECT indisvalid FROM pg_index WHERE indexrelid = 'catalogue.ix_items_weight'::regclass"
        )
        await connection.execute("DELETE FROM catalogue.items WHERE name LIKE 'row %'")
        await connection.close()
        await assert_clean_ledger(crowd, postgres.dsn)
    assert valid
    assert_unnoticed(crowd, reader)
    record_figure(8, "longest answer", crowd.longest, "s")
    record_figure(8, "longest read of the table", reader.longest, "s")
    record_figure(8, "answers with 5xx", sum(n for status, n in crowd.statuses.items() if status >= 500), "")


@pytest.mark.mutant
async def test_a_migration_that_waits_without_end_is_caught(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrate, "_TRIES", ((0.0, 0.0),))
    versions = next_release(tmp_path)
    with durable_postgres() as postgres:
        async with served(postgres) as (crowd, reader), read_for_long(postgres.dsn, HELD_SECONDS):
            await asyncio.to_thread(migrate.upgrade, postgres.dsn, versions=versions)
    with pytest.raises(AssertionError, match=r"stuck behind|503"):
        assert_unnoticed(crowd, reader)


async def test_an_index_that_was_not_finished_is_made_anew(tmp_path: Path) -> None:
    """`IF NOT EXISTS` would take it for whole."""
    versions = next_release(tmp_path)
    with durable_postgres() as postgres:
        await asyncio.to_thread(migrate.upgrade, postgres.dsn)
        connection = await asyncpg.connect(postgres.dsn)
        await connection.execute("ALTER TABLE catalogue.items ADD COLUMN weight integer DEFAULT 1")
        await connection.execute(_FILL, 2)
        with pytest.raises(asyncpg.UniqueViolationError):
            await connection.execute(
                "CREATE UNIQUE INDEX CONCURRENTLY ix_items_weight ON catalogue.items (weight)"
            )
        await connection.execute("ALTER TABLE catalogue.items RENAME COLUMN weight TO other")
        await asyncio.to_thread(migrate.upgrade, postgres.dsn, versions=versions)
        made = await connection.fetchval(
            "SELECT pg_get_indexdef(indexrelid) FROM pg_index"
            " WHERE indisvalid AND indexrelid = 'catalogue.ix_items_weight'::regclass"
        )
        await connection.close()
    assert made is not None
    assert "UNIQUE" not in made
