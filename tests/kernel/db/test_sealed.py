"""Sealed columns: bound to their place, and sealed anew under another key."""

from __future__ import annotations

import asyncio
from uuid import UUID

import asyncpg
import pytest
from sqlalchemy import LargeBinary, MetaData, Text, Uuid
from sqlalchemy.orm import DeclarativeBase, Mapped

from cairn.base.ids import new_id
from cairn.kernel.db.fields import NAMING, public, secret
from cairn.kernel.db.pools import Database
from cairn.kernel.db.sealed import Resealed, SealedColumn, sealed_columns
from cairn.kernel.vault import CannotOpen, Vault

OLD, NEW = b"o" * 32, b"n" * 32
BEFORE = Vault({"1": OLD}, "1")
DURING = Vault({"1": OLD, "10": NEW}, "10")
AFTER = Vault({"10": NEW}, "10")


class SafeModel(DeclarativeBase):
    """A base of its own, so that its table is not among the program's."""

    metadata = MetaData(naming_convention=NAMING)


class Safe(SafeModel):
    __tablename__ = "safes"
    __table_args__ = ({"schema": "toy"},)

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    content: Mapped[bytes | None] = secret(LargeBinary, sealed=True)
    digest: Mapped[bytes | None] = secret(LargeBinary)
    name: Mapped[str | None] = public(Text)


CONTENT = SealedColumn(Safe.__table__, "content")


@pytest.fixture
async def safes(toy_dsn: str, raw: asyncpg.Connection) -> None:
    await raw.execute(
        "CREATE TABLE IF NOT EXISTS toy.safes (id uuid PRIMARY KEY, content bytea, digest bytea, name text)"
    )
    await raw.execute("TRUNCATE toy.safes")


@pytest.fixture
def database(cairn) -> Database:
    return cairn.database


async def _fill(raw: asyncpg.Connection, count: int, vault: Vault = BEFORE) -> dict[UUID, bytes]:
    plain = {new_id(): f"secret {number}".encode() for number in range(count)}
    rows = [(row_id, CONTENT.seal(vault, row_id, text)) for row_id, text in plain.items()]
    await raw.executemany("INSERT INTO toy.safes (id, content) VALUES ($1, $2)", rows)
    return plain


async def _opened(raw: asyncpg.Connection, vault: Vault) -> dict[UUID, bytes]:
    rows = await raw.fetch("SELECT id, content FROM toy.safes WHERE content IS NOT NULL")
    return {row["id"]: CONTENT.open(vault, row["id"], row["content"]) for row in rows}


def test_the_registry_finds_what_says_sealed_and_nothing_else() -> None:
    assert [(found.table.fullname, found.name) for found in sealed_columns(SafeModel.metadata)] == [
        ("toy.safes", "content")
    ]
    with pytest.raises(ValueError, match="does not say"):
        SealedColumn(Safe.__table__, "digest")


def test_a_value_opens_in_its_own_row_only() -> None:
    row_id = new_id()
    sealed = CONTENT.seal(BEFORE, row_id, b"seed")
    assert CONTENT.open(BEFORE, row_id, sealed) == b"seed"
    with pytest.raises(CannotOpen):
        CONTENT.open(BEFORE, new_id(), sealed)


@pytest.mark.parametrize("count", [0, 1, 6, 7, 25])
async def test_all_are_sealed_anew_in_batches(safes, database, raw, count):
    plain = await _fill(raw, count)
    await raw.execute("INSERT INTO toy.safes (id) VALUES ($1)", new_id())
    assert await CONTENT.reseal(database, DURING, batch=6) == Resealed(resealed=count)
    assert await _opened(raw, AFTER) == plain
    assert await CONTENT.reseal(database, DURING, batch=6) == Resealed()


async def test_what_is_under_the_current_key_is_not_touched(safes, database, raw):
    await _fill(raw, 3, DURING)
    before = await raw.fetch("SELECT id, content, xmin FROM toy.safes ORDER BY id")
    old = await _fill(raw, 2)
    assert await CONTENT.reseal(database, DURING, batch=2) == Resealed(resealed=len(old))
    after = await raw.fetch(
        "SELECT id, content, xmin FROM toy.safes WHERE NOT id = ANY($1) ORDER BY id", list(old)
    )
    assert after == before


async def test_a_value_of_an_unknown_key_is_told_and_left(safes, database, raw):
    lost = await _fill(raw, 3, Vault({"lost": b"l" * 32}, "lost"))
    plain = await _fill(raw, 3)
    assert await CONTENT.reseal(database, DURING, batch=2) == Resealed(resealed=3, unreadable=3)
    await raw.execute("DELETE FROM toy.safes WHERE id = ANY($1)", list(lost))
    assert await _opened(raw, AFTER) == plain


async def test_it_goes_on_where_it_was_stopped(safes, database, raw):
    plain = await _fill(raw, 500)  # long enough that it cannot be through before it is stopped
    running = asyncio.create_task(CONTENT.reseal(database, DURING, batch=1))
    while await raw.fetchval("SELECT count(*) FROM toy.safes WHERE substring(content, 2, 1) = '\\x02'") < 3:
        await asyncio.sleep(0.001)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    left = await CONTENT.reseal(database, DURING, batch=1)
    assert 0 < left.resealed <= 497
    assert await _opened(raw, AFTER) == plain


async def test_two_at_once_and_writers_beside_them_lose_nothing(safes, database, raw):
    plain = await _fill(raw, 60)
    changed = dict.fromkeys(list(plain)[::3], b"written meanwhile")

    async def write() -> None:
        for row_id, text in changed.items():
            sealed = CONTENT.seal(BEFORE, row_id, text)  # a process that seals under the old key still
            await raw.execute("UPDATE toy.safes SET content = $2 WHERE id = $1", row_id, sealed)

    await asyncio.gather(
        CONTENT.reseal(database, DURING, batch=7), write(), CONTENT.reseal(database, DURING, batch=5)
    )
    assert await _opened(raw, DURING) == {**plain, **changed}
    await CONTENT.reseal(database, DURING)
    assert await _opened(raw, AFTER) == {**plain, **changed}
