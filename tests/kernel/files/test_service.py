"""Row and content to one point: under races, with a store that fails at any moment, and where an upload never ends."""

from __future__ import annotations

import asyncio
import hashlib
import io
import os
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import UUID

import asyncpg
import pytest
from prometheus_client import REGISTRY
from sqlalchemy import text

from cairn import wiring
from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import Refusal
from cairn.kernel.audit import Event
from cairn.kernel.db.pools import Database
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.transact import transact
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.files.jobs import file_jobs
from cairn.kernel.files.links import FileLinks
from cairn.kernel.files.local import LocalStore
from cairn.kernel.files.pinata import PinataStore
from cairn.kernel.files.port import Blob, FileStore, FileStoreUnavailable, Placed, StoreIsPublic
from cairn.kernel.files.removal import remove
from cairn.kernel.files.service import FileQuotaExceeded, Files, NewFile, Subject, TooManyFiles
from cairn.kernel.files.verify import verified
from cairn.kernel.jobs.relay import Relay
from cairn.kernel.outbound import Outbound
from tests.facts import Facts
from tests.kernel.files.pinata_server import TOKEN, Pinata

pytestmark = pytest.mark.integration
ADDED = Event("tests.file.added")
KEEP = Statement(text("UPDATE kernel.files SET state = 'kept' WHERE id = :id"))
SIZE = 1000
QUOTA = 10 * SIZE
CROWD = 50


class Failing(LocalStore):
    """A folder that fails where the test says. `slow`: seconds that a put takes."""

    fails = ""
    slow = 0.0

    async def put(self, key: str, blob: Blob) -> Placed:
        await asyncio.sleep(self.slow)
        if self.fails == "before put":
            raise OSError
        placed = await super().put(key, blob)
        if self.fails == "after put":
            raise OSError
        return placed

    async def delete(self, key: str) -> None:
        if self.fails == "delete":
            raise OSError
        await super().delete(key)


class Unlocked(Files):
    """The mutant: it looks before content is put and not again under a lock. All have looked before one is kept."""

    looked = 0

    async def check_room(self, reads: Reads, subject: Subject, size: int) -> None:
        await super().check_room(reads, subject, size)
        self.looked += 1
        while self.looked < CROWD:
            await asyncio.sleep(0.01)

    async def keep(self, work: UnitOfWork, subject: Subject, row: Row, event: Event) -> Row:
        del subject, event
        work.execute(KEEP, {"id": row["id"]})
        return row


@pytest.fixture
def database(cairn: wiring.Cairn) -> Database:
    return cairn.database


@pytest.fixture
def store(tmp_path: Path) -> Failing:
    return Failing(tmp_path / "files")


@pytest.fixture
def files(database: Database, store: Failing) -> Files:
    return Files(database, store, FileLinks([b"a secret"]), QUOTA)


def subject(*, owner: UUID | None = None, most: int = 1000, public: bool = True) -> Subject:
    return Subject("tests.thing", new_id(), owner or new_id(), most, public)


def new_file(content: bytes | None = None) -> NewFile:
    content = os.urandom(SIZE) if content is None else content
    blob = Blob(io.BytesIO(content), len(content), "text/plain")
    return NewFile(blob, "a.txt", hashlib.sha256(content).digest())


async def keep(files: Files, of: Subject, content: bytes | None = None) -> Row:
    """All of an upload: look for room, put, make visible."""
    deadline = time.monotonic() + 30
    await files.check_room(Reads(files.database), of, SIZE if content is None else len(content))
    row = await files.put(of, new_file(content))
    return await transact(
        lambda: UnitOfWork(files.database, deadline=deadline), lambda work: files.keep(work, of, row, ADDED), deadline
    )  # fmt: skip


async def drop(files: Files, row: Row) -> None:
    deadline = time.monotonic() + 30

    async def write(work: UnitOfWork) -> None:
        remove(work, row)

    await transact(lambda: UnitOfWork(files.database, deadline=deadline), write, deadline)


def lying(store: LocalStore) -> int:
    return sum(path.is_file() for path in store._folder.rglob("*"))


async def fifty(files: Files, subjects: list[Subject]) -> list[object]:
    return await asyncio.gather(*(keep(files, one) for one in subjects), return_exceptions=True)


async def check_quota(files: Files, facts: Facts) -> None:
    owner = new_id()
    ended = await fifty(files, [subject(owner=owner) for _ in range(CROWD)])
    held = "owner_id = $1 AND state = 'kept'"
    assert await facts.count("kernel.files", held, owner) == QUOTA // SIZE
    refused = [one for one in ended if isinstance(one, Refusal)]
    assert len(refused) == 40
    assert {type(one) for one in refused} == {FileQuotaExceeded}


async def test_fifty_at_once_do_not_pass_the_quota(
    files: Files, facts: Facts, store: Failing, database: Database
) -> None:
    await check_quota(files, facts)
    await _run_jobs(files, database)
    assert lying(store) == QUOTA // SIZE, "what was refused after all is deleted"
    assert await facts.count("kernel.files", "state = 'arriving'") == 0


async def test_without_turns_they_would(database: Database, store: Failing, facts: Facts) -> None:
    with pytest.raises(AssertionError):
        await check_quota(Unlocked(database, store, FileLinks([b"a"]), QUOTA), facts)


async def test_one_owner_s_quota_is_no_other_s(files: Files, facts: Facts) -> None:
    for of in (subject(), subject()):
        for _ in range(QUOTA // SIZE):
            await keep(files, of)
        with pytest.raises(FileQuotaExceeded):
            await keep(files, of)


async def test_room_comes_back(files: Files) -> None:
    of = subject(most=1)
    row = await keep(files, of)
    with pytest.raises(TooManyFiles):
        await keep(files, of)
    await drop(files, row)
    await keep(files, of)


@pytest.mark.parametrize("moment", ["before put", "after put"])
async def test_a_store_that_fails_leaves_no_file_and_is_swept_after(
    files: Files, facts: Facts, store: Failing, database: Database, raw: asyncpg.Connection, moment: str
) -> None:
    store.fails = moment
    with pytest.raises(FileStoreUnavailable) as refused:
        await keep(files, subject())
    assert "Retry-After" in refused.value.headers
    assert await facts.count("kernel.files", "state = 'kept'") == 0
    assert await facts.events() == []
    store.fails = ""
    await _sweep(files, database)
    assert await facts.count("kernel.files") == 1, "not before a day has gone"
    await raw.execute("UPDATE kernel.files SET created_at = now() - interval '25 hours'")
    await _sweep(files, database)
    assert await facts.count("kernel.files") == 0
    assert lying(store) == 0


async def test_a_store_that_takes_too_long(files: Files, store: Failing, facts: Facts) -> None:
    store.slow = 30.0
    files.store._seconds = 0.1
    began = time.monotonic()
    with pytest.raises(FileStoreUnavailable):
        await keep(files, subject())
    assert time.monotonic() - began < 10
    assert await facts.count("kernel.files", "state = 'kept'") == 0


async def test_a_transaction_that_fails_keeps_no_row(files: Files, facts: Facts) -> None:
    of = subject()
    row = await files.put(of, new_file())

    async def write(work: UnitOfWork) -> None:
        await files.keep(work, of, row, ADDED)
        raise FileQuotaExceeded

    with pytest.raises(FileQuotaExceeded):
        await transact(lambda: UnitOfWork(files.database), write, time.monotonic() + 10)
    assert await facts.count("kernel.files", "state = 'kept'") == 0
    assert await facts.events() == []


async def test_contents_go_after_their_rows_and_again_until_they_are_gone(
    files: Files, store: Failing, facts: Facts, database: Database, raw: asyncpg.Connection
) -> None:
    row = await keep(files, subject())
    await drop(files, row)
    store.fails = "delete"
    await _run_jobs(files, database)
    assert (lying(store), await facts.jobs()) == (1, ["kernel.delete_blobs"])
    store.fails = ""
    await raw.execute("UPDATE kernel.outbox SET due_at = now()")
    await _run_jobs(files, database)
    assert (lying(store), await facts.jobs()) == (0, [])


async def test_every_content_is_read_and_compared(files: Files, store: Failing, database: Database) -> None:
    rows = [await keep(files, subject(), os.urandom(3_000)) for _ in range(3)]
    assert [found.verdict async for found in verified(database, files.store)] == ["good"] * 3
    paths = {path.name: path for path in store._folder.rglob("*") if path.is_file()}
    changed, short = paths[str(rows[0]["id"])], paths[str(rows[1]["id"])]
    content = bytearray(changed.read_bytes())
    content[1500] ^= 1
    changed.write_bytes(content)
    os.truncate(short, 10)
    paths[str(rows[2]["id"])].unlink()
    found = {found.file_id: found.verdict async for found in verified(database, files.store)}
    assert found == dict(zip([row["id"] for row in rows], ["differs", "differs", "missing"], strict=True))


async def test_what_is_kept_served_refused_and_failed_is_counted(files: Files, store: Failing) -> None:
    def counted(name: str, **labels: str) -> float:
        return REGISTRY.get_sample_value(name, labels) or 0.0

    names = (
        ("files_bytes_total", {"direction": "stored"}), ("files_bytes_total", {"direction": "served"}),
        ("files_refused_total", {"reason": "count"}),
        ("files_operations_total", {"store": "local", "operation": "put", "outcome": "done"}),
        ("files_operations_total", {"store": "local", "operation": "put", "outcome": "failed"}),
        ("files_operation_duration_seconds_count", {"store": "local", "operation": "read"}),
    )  # fmt: skip
    before = [counted(name, **labels) for name, labels in names]
    of = subject(most=1)
    row = await keep(files, of)
    assert len([window async for window in files.stream(row, 100, 500)]) == 1
    with pytest.raises(TooManyFiles):
        await keep(files, of)
    store.fails = "before put"
    with pytest.raises(FileStoreUnavailable):
        await keep(files, subject())
    after = [counted(name, **labels) for name, labels in names]
    assert [now - then for now, then in zip(after, before, strict=True)] == [SIZE, 500, 1, 1, 1, 1]


async def test_a_public_store_takes_public_files_only(
    database: Database, pinata: Pinata, facts: Facts
) -> None:
    async with _on_pinata(database, pinata) as files:
        with pytest.raises(StoreIsPublic):
            await keep(files, subject(public=False))
        assert (pinata.seen, await facts.count("kernel.files")) == ([], 0)
        row = await keep(files, subject())
        assert b"".join([window async for window in files.stream(row, 0, SIZE)])


async def test_equal_bytes_at_pinata_go_with_the_last_row(database: Database, pinata: Pinata) -> None:
    async with _on_pinata(database, pinata) as files:
        one, two = await keep(files, subject(), b"the same"), await keep(files, subject(), b"the same")
        assert one["key"] == two["key"]
        await drop(files, one)
        await _run_jobs(files, database)
        assert [window async for window in files.stream(two, 0, 8)] == [b"the same"]
        await drop(files, two)
        await _run_jobs(files, database)
        assert pinata.files == {}


async def test_equal_bytes_put_and_deleted_at_once_at_pinata(database: Database, pinata: Pinata) -> None:
    async with _on_pinata(database, pinata) as files:
        for _ in range(5):
            old = await keep(files, subject(), b"the same")
            await drop(files, old)
            new, *_ = await asyncio.gather(keep(files, subject(), b"the same"), _run_jobs(files, database))
            assert [window async for window in files.stream(new, 0, 8)] == [b"the same"]
            assert [found.verdict async for found in verified(database, files.store)] == ["good"]
            await drop(files, new)
            await _run_jobs(files, database)


@asynccontextmanager
async def _on_pinata(database: Database, pinata: Pinata) -> AsyncIterator[Files]:
    outbound = Outbound()
    store: FileStore = PinataStore(outbound, TOKEN, api=pinata.url, uploads=pinata.url, gateway=pinata.url)
    yield Files(database, store, FileLinks([b"a secret"]), QUOTA)
    await outbound.close()


async def _run_jobs(files: Files, database: Database) -> None:
    await Relay(database, file_jobs(files.store)).run_due()


async def _sweep(files: Files, database: Database) -> None:
    work = UnitOfWork(database)
    work.enqueue("kernel.sweep_files", {})
    await work.commit()
    await work.close()
    await _run_jobs(files, database)
