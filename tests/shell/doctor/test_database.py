"""What the database tells about itself, both ways, on a real one that the test spoils and mends."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from urllib.parse import urlsplit

import asyncpg
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.product.checks import State
from cairn.shell.doctor import database
from tests.conftest import settings_for
from tests.shell.doctor.conftest import live, look_at

pytestmark = pytest.mark.integration
HEALTHY = [
    "database.version", "database.migrations", "database.encryption", "database.pool", "database.foreign_keys",
    "database.invalid_indexes", "database.autovacuum", "database.sessions", "clock.database_time",
]  # fmt: skip


@pytest.mark.parametrize("name", HEALTHY)
async def test_a_healthy_one(look, cairn, name):
    found = await look(name)
    assert found.state is State.OK, found


async def test_an_old_version(look, monkeypatch):
    monkeypatch.setattr(database, "_LEAST_VERSION", 99)
    assert (await look("database.version")).state is State.FAILURE


@asynccontextmanager
async def changed(raw: asyncpg.Connection, do: str, undo: str) -> AsyncIterator[None]:
    await raw.execute(do)
    try:
        yield
    finally:
        await raw.execute(undo)


async def test_pending_and_unknown_migrations(look, raw):
    heads = [row["version_num"] for row in await raw.fetch("SELECT version_num FROM kernel.schema_version")]
    newest = next(head for head in heads if head.startswith("catalogue"))
    async with changed(
        raw,
        f"DELETE FROM kernel.schema_version WHERE version_num = '{newest}'",  # noqa: S608
        f"INSERT INTO kernel.schema_version VALUES ('{newest}')",  # noqa: S608
    ):
        found = await look("database.migrations")
        assert (found.state, newest in found.reason) == (State.FAILURE, True)
    async with changed(
        raw,
        "INSERT INTO kernel.schema_version VALUES ('travel_0099')",
        "DELETE FROM kernel.schema_version WHERE version_num = 'travel_0099'",
    ):
        found = await look("database.migrations")
        assert (found.state, "travel_0099" in found.reason) == (State.FAILURE, True)
    async with changed(
        raw,
        "ALTER TABLE kernel.schema_version RENAME TO schema_version_away",
        "ALTER TABLE kernel.schema_version_away RENAME TO schema_version",
    ):
        found = await look("database.migrations")
        assert (found.state, "never migrated" in found.reason) == (State.FAILURE, True)


async def test_roles(dsn, look, monkeypatch):
    """The tests' own role may make databases and owns the tables; a role of PostgreSQL's stands for the right one."""
    assert (await look("database.role")).state is State.WARNING
    found = await look_at("database.role", live(dsn), dsn)
    assert (found.state, "make roles or databases" in found.reason) == (State.FAILURE, True)
    asked = database._ROLE
    monkeypatch.setattr(database, "_ROLE", asked.replace("OR r.rolcreatedb", ""))
    found = await look_at("database.role", live(dsn), dsn)
    assert (found.state, "owns" in found.reason) == (State.WARNING, True)
    monkeypatch.setattr(database, "_ROLE", asked.replace("current_user", "'pg_monitor'"))
    assert (await look_at("database.role", live(dsn), dsn)).state is State.OK


@asynccontextmanager
async def _connected(dsn: str) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(dsn)
    try:
        yield connection
    finally:
        await connection.close()


async def test_a_remote_database_without_encryption(dsn, monkeypatch):
    monkeypatch.setattr(database, "plaintext_remote", lambda _url: True)
    assert (await look_at("database.encryption", live(dsn), dsn)).state is State.FAILURE


@pytest.mark.parametrize(
    ("workers", "most", "state"), [(1, 10, "ok"), (1, 50, "warning"), (4, 50, "warning")]
)
async def test_pools_against_max_connections(look, workers, most, state):
    found = await look("database.pool", WORKERS=str(workers), DATABASE_POOL_MAX=str(most))
    assert found.state.value == state, found


async def test_a_foreign_key_without_an_index(look, raw):
    async with changed(
        raw,
        "CREATE TABLE catalogue.parent (id int PRIMARY KEY);"
        "CREATE TABLE catalogue.child (parent_id int CONSTRAINT fk_bare REFERENCES catalogue.parent)",
        "DROP TABLE catalogue.child, catalogue.parent",
    ):
        found = await look("database.foreign_keys")
        assert (found.state, "catalogue.child.fk_bare" in found.reason) == (State.WARNING, True)
        await raw.execute("CREATE INDEX ON catalogue.child (parent_id)")
        assert (await look("database.foreign_keys")).state is State.OK


async def test_an_invalid_index(look, raw):
    async with changed(raw, "CREATE TABLE catalogue.twins (a int)", "DROP TABLE catalogue.twins"):
        await raw.execute("INSERT INTO catalogue.twins VALUES (1), (1)")
        with pytest.raises(asyncpg.UniqueViolationError):
            await raw.execute("CREATE UNIQUE INDEX CONCURRENTLY ix_twins ON catalogue.twins (a)")
        found = await look("database.invalid_indexes")
        assert (found.state, "ix_twins" in found.reason) == (State.WARNING, True)


async def test_a_table_that_was_never_analysed(look, raw):
    async with changed(
        raw,
        "CREATE TABLE catalogue.fresh (a int) WITH (autovacuum_enabled = false);"
        "INSERT INTO catalogue.fresh SELECT generate_series(1, 2000)",
        "DROP TABLE catalogue.fresh",
    ):
        found = await _eventually(look, raw, "database.statistics", "catalogue.fresh")
        assert (found.state, "catalogue.fresh" in found.reason) == (State.WARNING, True)
        unswept = await look("database.autovacuum")
        assert (unswept.state, "catalogue.fresh" in unswept.reason) == (State.WARNING, True)
        await raw.execute("ANALYZE catalogue.fresh")
        assert "catalogue.fresh" not in (await look("database.statistics")).reason


async def _eventually(look, raw, name, text):
    """Counts of rows reach the statistics a moment after their commit."""
    for _ in range(50):
        await raw.execute("SELECT pg_stat_force_next_flush()")
        found = await look(name)
        if text in found.reason:
            break
        await asyncio.sleep(0.1)
    return found


async def test_a_transaction_that_hangs_about(dsn, look, monkeypatch):
    monkeypatch.setattr(database, "_SESSIONS", database._SESSIONS.replace("5 minutes", "0 seconds"))
    async with _connected(dsn) as idle:
        await idle.execute("BEGIN")
        await idle.execute("SELECT 1")
        found = await look("database.sessions")
        assert (found.state, "1 idle" in found.reason) == (State.WARNING, True)
        await idle.execute("ROLLBACK")


async def test_a_replica_that_is_none(dsn, look):
    assert (await look("database.replica_lag")).state is State.SKIPPED
    found = await look("database.replica_lag", DATABASE_READ_URL=dsn)
    assert (found.state, "no replica" in found.reason) == (State.WARNING, True)


async def test_a_replica_behind_and_one_that_keeps_up(dsn, look, monkeypatch):
    for lag, state in ((0, State.OK), (60, State.WARNING)):
        monkeypatch.setattr(database, "_LAG", f"SELECT true AS replica, {lag}::float AS lag")
        assert (await look("database.replica_lag", DATABASE_READ_URL=dsn)).state is state


async def test_clocks_apart(look):
    clock.shift(timedelta(seconds=90))
    try:
        found = await look("clock.database_time")
    finally:
        clock.shift(timedelta(0))
    assert (found.state, "90 s apart" in found.reason) == (State.WARNING, True)


JOB = (
    "INSERT INTO kernel.outbox (id, job, payload, correlation_id, state, created_at, due_at)"
    " VALUES ($1, $2, '{}', 'x', $3, now() - $4::interval, now() - $4::interval)"
)


@pytest.mark.parametrize(
    ("name", "job", "state", "ago", "found"),
    [
        ("dead", "a.job", "done", 0, "ok"), ("dead", "a.job", "dead", 0, "warning"),
        ("lag", "a.job", "queued", 1, "ok"), ("lag", "a.job", "queued", 120, "warning"),
        ("lag", "a.job", "done", 120, "ok"), ("beat", "kernel.tidy", "done", 60, "ok"),
        ("beat", "kernel.tidy", "done", 8000, "warning"), ("beat", "a.job", "done", 60, "skipped"),
    ],
)  # fmt: skip
async def test_jobs(look, cairn, raw, name, job, state, ago, found):
    await raw.execute(JOB, new_id(), job, state, timedelta(seconds=ago))
    assert (await look(f"jobs.{name}")).state.value == found


async def test_the_first_administrator(dsn, look, cast, raw):
    await cast.alice()
    assert (await look("accounts.first_admin")).state is State.WARNING
    assert (await look_at("accounts.first_admin", live(dsn), dsn)).state is State.FAILURE
    ada = await cast.ada()
    assert (await look("accounts.first_admin")).state is State.OK
    assert (await look("accounts.second_factors")).state is State.OK
    assert (await look_at("accounts.second_factors", live(dsn), dsn)).state is State.WARNING
    await raw.execute(
        "INSERT INTO accounts.factors (id, user_id, kind, name, secret_sealed, created_at, confirmed_at)"
        " VALUES ($1, $2, 'totp', 'app', 'x', now(), now())",
        new_id(), ada.id,
    )  # fmt: skip
    assert (await look_at("accounts.second_factors", live(dsn), dsn)).state is State.OK


async def test_a_database_that_was_never_migrated(dsn, raw):
    async with changed(raw, "CREATE DATABASE doctor_bare", "DROP DATABASE doctor_bare WITH (FORCE)"):
        bare = urlsplit(dsn)._replace(path="/doctor_bare").geturl()
        settings = settings_for(bare)
        assert (await look_at("database.migrations", settings, bare)).state is State.FAILURE
        for name in ("jobs.dead", "jobs.lag", "jobs.beat", "accounts.first_admin", "accounts.second_factors"):
            assert (await look_at(name, settings, bare)).state is State.SKIPPED, name
