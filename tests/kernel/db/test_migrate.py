"""Migrations on a real database, with version folders made for the test."""

from __future__ import annotations

import asyncio
import shutil
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import asyncpg
import pytest
from sqlalchemy import Column, Integer, MetaData, Table, Text

from cairn.kernel.db import migrate
from cairn.kernel.db.dsn import plain_dsn
from cairn.kernel.db.embedded import EmbeddedPostgres
from tests.folders import new_folder

pytestmark = pytest.mark.integration


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    folder = new_folder("cairn-test-", 0o755)
    with EmbeddedPostgres(folder / "home", durable=False) as dsn:
        yield dsn
    shutil.rmtree(folder)


async def _execute(dsn: str, sql: str) -> None:
    connection = await asyncpg.connect(dsn)
    try:
        await connection.execute(sql)
    finally:
        await connection.close()


@pytest.fixture
def dsn(server: str) -> Iterator[str]:
    asyncio.run(_execute(server, "CREATE DATABASE scratch"))
    yield server.replace("@/cairn?", "@/scratch?")
    asyncio.run(_execute(server, "DROP DATABASE scratch WITH (FORCE)"))


def _stones(*more: str) -> MetaData:
    metadata = MetaData()
    columns = [Column(name, Text) for name in more]
    Table("stones", metadata, Column("id", Integer, primary_key=True), *columns, schema="quarry")
    Table("boots", metadata, Column("id", Integer, primary_key=True), schema="hiking")
    return metadata


@pytest.fixture
def versions(tmp_path: Path, dsn: str) -> Path:
    for product in ("quarry", "hiking"):
        (tmp_path / product).mkdir()
    migrate.upgrade(dsn, versions=tmp_path)
    migrate.new("quarry", "stones", dsn=dsn, metadata=_stones(), versions=tmp_path)
    migrate.upgrade(dsn, versions=tmp_path)
    migrate.new("hiking", "boots", dsn=dsn, metadata=_stones(), versions=tmp_path)
    migrate.downgrade(dsn, "base", versions=tmp_path)
    return tmp_path


def test_all_products_go_up_once_and_agree_with_their_models(dsn: str, versions: Path) -> None:
    assert sorted(migrate.pending(dsn, versions=versions)) == ["hiking_0001", "quarry_0001"]
    assert sorted(migrate.upgrade(dsn, versions=versions)) == ["hiking_0001", "quarry_0001"]
    assert migrate.pending(dsn, versions=versions) == []
    assert migrate.upgrade(dsn, versions=versions) == []
    assert migrate.check(dsn, _stones()) == []


def test_a_model_without_its_migration_is_named(dsn: str, versions: Path) -> None:
    migrate.upgrade(dsn, versions=versions)
    (difference,) = migrate.check(dsn, _stones("colour"))
    assert "add_column quarry stones" in difference
    assert "colour" in difference


def test_one_product_goes_back_and_the_other_stays(dsn: str, versions: Path) -> None:
    migrate.upgrade(dsn, versions=versions)
    migrate.downgrade(dsn, "quarry@base", versions=versions)
    assert migrate.pending(dsn, versions=versions) == ["quarry_0001"]


def test_a_second_migration_follows_the_first_of_its_product(dsn: str, versions: Path) -> None:
    migrate.upgrade(dsn, versions=versions)
    written = migrate.new(
        "quarry", "colour of stones", dsn=dsn, metadata=_stones("colour"), versions=versions
    )
    assert written.name == "quarry_0002_colour_of_stones.py"
    assert "boots" not in written.read_text()
    assert migrate.upgrade(dsn, versions=versions) == ["quarry_0002"]
    assert migrate.check(dsn, _stones("colour")) == []


def test_two_that_start_together_apply_each_migration_once(dsn: str, versions: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(lambda _: migrate.upgrade(dsn, versions=versions), range(4)))
    assert sorted(revision for one in done for revision in one) == ["hiking_0001", "quarry_0001"]


def test_a_locked_table_is_tried_again_rather_than_waited_for(dsn: str, versions: Path) -> None:
    migrate.upgrade(dsn, versions=versions)
    migrate.new("quarry", "colour", dsn=dsn, metadata=_stones("colour"), versions=versions)
    locked = threading.Event()

    async def hold() -> None:
        connection = await asyncpg.connect(dsn)
        async with connection.transaction():
            await connection.execute("LOCK TABLE quarry.stones IN ACCESS EXCLUSIVE MODE")
            locked.set()
            await asyncio.sleep(2.5)
        await connection.close()

    holder = threading.Thread(target=lambda: asyncio.run(hold()))
    holder.start()
    locked.wait()
    began = time.monotonic()
    assert migrate.upgrade(dsn, versions=versions) == ["quarry_0002"]
    assert time.monotonic() - began > 2
    holder.join()


def test_an_unknown_target_is_an_error_of_one_line(dsn: str, versions: Path) -> None:
    with pytest.raises(migrate.MigrationError, match="nowhere"):
        migrate.downgrade(dsn, "nowhere", versions=versions)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("postgres://u:p@h/d?sslmode=require", "postgresql://u:p@h/d?sslmode=require"),
        ("postgresql+asyncpg://u:p@h:6543/d?pgbouncer=true", "postgresql://u:p@h:6543/d"),
        ("postgresql://u:p@/d?host=/run/pg", "postgresql://u:p@/d?host=/run/pg"),
    ],
)
def test_addresses_of_providers_are_read(written: str, read: str) -> None:
    assert plain_dsn(written) == read
