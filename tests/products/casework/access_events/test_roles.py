"""The program as a role of its own, which owns no table: what it has to be granted, and what it cannot do with that."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator

import asyncpg
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.access import Caller
from cairn.kernel.db import migrate
from cairn.kernel.db.embedded import EmbeddedPostgres
from cairn.kernel.db.embedded_place import binaries, service_user
from cairn.kernel.db.pools import Database, PoolOptions
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.casework.access_events.actions import record
from cairn.products.casework.access_events.jobs import months_are_there
from cairn.products.casework.access_events.rules import Access
from tests.folders import new_folder

pytestmark = pytest.mark.integration
GRANTS = """
GRANT USAGE ON SCHEMA casework TO casework_app;
GRANT SELECT, INSERT ON casework.access_events, casework.event_subjects TO casework_app;
GRANT SELECT, INSERT, UPDATE ON casework.chain_heads TO casework_app
"""


@pytest.fixture(scope="module")
def owner() -> Iterator[str]:
    """A migrated database, as who owns its tables; there is a role `casework_app` besides."""
    folder, user = new_folder("cairn-roles-"), service_user()
    server = EmbeddedPostgres(folder, durable=False)
    try:
        server.start()
        server.stop()
        root = folder.resolve() / "postgres"
        single = [str(binaries(root, user) / "postgres"), "--single", "-D", str(root / "data"), "postgres"]
        code, output = user.run(single, stdin="CREATE ROLE casework_app LOGIN PASSWORD 'app'\n")
        assert code == 0, output
        dsn = server.start()
        migrate.upgrade(dsn)
        asyncio.run(_grant(dsn))
        yield dsn
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


async def _grant(dsn: str) -> None:
    connection = await asyncpg.connect(dsn)
    await connection.execute(GRANTS)
    await connection.close()


@pytest.fixture
async def app(owner: str) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(owner, user="casework_app", password="app")
    yield connection
    await connection.close()


def database_of(owner: str) -> Database:
    """The program's own pool, as the role."""
    _, _, rest = owner.partition("@")
    return Database(f"postgresql://casework_app:app@{rest}", PoolOptions())


async def test_case_06_the_role_of_the_program_adds_and_changes_nothing(
    owner: str, app: asyncpg.Connection
) -> None:
    database = database_of(owner)
    await database.open()
    try:
        assert await months_are_there(database)
        work = UnitOfWork(database, Caller(user_id=new_id(), roles=frozenset({"user"})))
        try:
            record(work, Access("view", (new_id(),)))
            await work.commit()
        finally:
            await work.close()
    finally:
        await database.close()
    assert await app.fetchval("SELECT count(*) FROM casework.access_events") == 1
    tables = ["casework.access_events", "casework.event_subjects"]
    tables += [f"{table}{clock.now():_%Y_%m}" for table in tables]
    for table in tables:
        for sql in (f"UPDATE {table} SET at = at", f"DELETE FROM {table}", f"TRUNCATE {table}"):  # noqa: S608
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await app.execute(sql)
    for sql in (
        "ALTER TABLE casework.access_events DISABLE TRIGGER USER",
        "DROP TABLE casework.access_events",
    ):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await app.execute(sql)


async def test_case_06_triggers_refuse_a_role_that_was_granted_everything(
    owner: str, app: asyncpg.Connection
) -> None:
    connection = await asyncpg.connect(owner)
    try:
        await connection.execute("GRANT ALL ON ALL TABLES IN SCHEMA casework TO casework_app")
    finally:
        await connection.close()
    await app.execute(
        "INSERT INTO casework.event_subjects (event_id, subject_id, at) VALUES ($1, $1, now())", new_id()
    )
    for table in ("casework.event_subjects", f"casework.event_subjects{clock.now():_%Y_%m}"):
        for sql in (f"UPDATE {table} SET at = at", f"DELETE FROM {table}", f"TRUNCATE {table}"):  # noqa: S608
            with pytest.raises(asyncpg.RestrictViolationError):
                await app.execute(sql)
