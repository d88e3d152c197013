"""Uploaded bodies: larger than others may be, never waited for in vain, replayed by their digest."""

from __future__ import annotations

import asyncio
import errno
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import IO

import pytest

from cairn.kernel.web.plan import plan_of
from cairn.kernel.web.routes import Operation
from cairn.kernel.web.uploads import LineTooLong, Upload, UploadRoom
from tests.kernel.conftest import NOTES, Toy
from tests.kernel.toy import notes as toy_notes
from tests.kernel.toy.asgi import Got, call
from tests.kernel.toy.people import ALICE, BOB, WATCHER, Person
from tests.kernel.toy.program import LIMIT, UPLOAD_LIMIT

pytestmark = pytest.mark.integration

UPLOAD = f"{NOTES}/upload"
PLAIN = {"Content-Type": "text/plain"}


async def send(toy: Toy, *chunks: bytes, person: Person = ALICE, query: bytes = b"", **more: str) -> Got:
    headers = {**person.headers, **PLAIN, **more}
    return await call(toy.program.app, "POST", UPLOAD, headers=headers, chunks=list(chunks), query=query)


@pytest.fixture
def room(toy: Toy) -> AsyncIterator[UploadRoom]:
    before = toy.program.runtime.uploads
    toy.program.runtime.uploads = UploadRoom(places=1, grace=0.2)
    yield toy.program.runtime.uploads
    assert toy.program.runtime.uploads.used == 0
    toy.program.runtime.uploads = before


async def test_a_body_larger_than_others_may_be_comes_in_pieces(toy: Toy) -> None:
    line = b"x" * 199 + b"\n"
    piece = line * 25
    pieces = [piece] * 40
    got = await send(toy, *pieces)
    assert (got.status, got.json()) == (200, {"said": f"1000 notes of {len(piece) * 40} bytes"})
    assert len(piece) * 40 > LIMIT
    assert await toy.facts.count("toy.notes") == 1000
    assert await toy.facts.count("kernel.audit_log") == 1000


async def test_all_or_nothing(toy: Toy) -> None:
    got = await send(toy, b"good\n" * 50 + b"bad\n")
    assert (got.status, got.json()["errors"][0]["pointer"]) == (422, "/51")
    await toy.silent()


async def test_more_than_the_limit_is_413_while_it_comes(toy: Toy) -> None:
    piece = b"x" * 99 + b"\n"
    got = await send(toy, *[piece * 1000] * 6)
    assert (got.status, got.code) == (413, "content_too_large")
    got = await send(toy, b"x\n", **{"Content-Length": str(UPLOAD_LIMIT + 1)})
    assert (got.status, got.code) == (413, "content_too_large")
    await toy.silent()


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "application/json"}, {"Content-Type": "text/csv"}, {"Content-Type": ""},
        {"Content-Type": "text/plain; charset=latin-1"}, {"Content-Encoding": "gzip"},
    ],
)  # fmt: skip
async def test_what_it_does_not_take_is_415(toy: Toy, headers: dict[str, str]) -> None:
    got = await send(toy, b"a\n", **headers)
    assert (got.status, got.code) == (415, "unsupported_media_type")
    await toy.silent()


@pytest.mark.parametrize("media", ["text/plain; charset=UTF-8", 'TEXT/plain;charset="utf-8"', "text/plain"])
async def test_utf_8_may_be_said(toy: Toy, media: str) -> None:
    assert (await send(toy, b"a\n", **{"Content-Type": media})).status == 200


async def test_no_body_is_422(toy: Toy) -> None:
    got = await send(toy, b"")
    assert (got.status, got.code) == (422, "body_required")


async def test_one_wrong_after_the_other(toy: Toy) -> None:
    """The order of checks is that of every operation."""
    long, steps = [b"x\n" * 300_000], []
    wrong = {"Content-Type": "text/csv", "Idempotency-Key": "no key"}
    asked: list[tuple[Person | None, dict[str, str], list[bytes], bytes]] = [
        (None, wrong, long, b"%FF"),
        (None, {**wrong, **PLAIN}, long, b"%FF"),
        (WATCHER, {**wrong, **PLAIN}, long, b"%FF"),
        (WATCHER, {"Idempotency-Key": "k"}, long, b"%FF"),
        (WATCHER, {}, long, b"zzz=1"),
        (WATCHER, {}, [b"bad"], b"zzz=1"),
        (ALICE, {}, [b""], b"zzz=1"),
        (ALICE, {}, [b"bad"], b""),
        (ALICE, {}, [b"good"], b""),
    ]
    for person, headers, chunks, query in asked:
        sent = {**PLAIN, "Transfer-Encoding": "chunked", **(person.headers if person else {}), **headers}
        got = await call(toy.program.app, "POST", UPLOAD, headers=sent, chunks=chunks, query=query)
        steps.append((got.status, got.json().get("code", "")))
    assert steps == [
        (415, "unsupported_media_type"), (401, "unauthenticated"), (400, "bad_header"), (400, "bad_request"),
        (413, "content_too_large"), (403, "forbidden"), (422, "body_required"), (422, "invalid"), (200, ""),
    ]  # fmt: skip


async def test_the_same_key_and_body_replay(toy: Toy) -> None:
    key = {"Idempotency-Key": "key"}
    first = await send(toy, b"one\n", b"two\n", **key)
    again = await send(toy, b"one\ntwo\n", **key)
    assert (first.status, again.status, again.body) == (200, 200, first.body)
    assert again.headers["idempotency-replayed"] == "true"
    assert await toy.facts.count("toy.notes") == 2
    for changed in (
        await send(toy, b"one\ntwo", **key),
        await send(toy, b"one\ntwo\n", query=b"dots=1", **key),
    ):
        assert (changed.status, changed.code) == (422, "idempotency_key_reused")
    assert (await send(toy, b"one\ntwo\n", person=BOB, **key)).status == 200
    assert await toy.facts.count("toy.notes") == 4


async def test_fifty_at_once_under_one_key_have_one_effect(toy: Toy) -> None:
    before = toy.program.runtime.uploads
    toy.program.runtime.uploads = UploadRoom(places=50)
    try:
        got = await asyncio.gather(*(send(toy, b"one\n", **{"Idempotency-Key": "key"}) for _ in range(50)))
    finally:
        toy.program.runtime.uploads = before
    assert {each.status for each in got} <= {200, 409, 503}
    assert [each for each in got if each.status == 200]
    assert await toy.facts.count("toy.notes") == 1


async def test_a_byte_a_minute_is_not_waited_for(toy: Toy, room: UploadRoom) -> None:
    async def receive() -> dict[str, object]:
        await asyncio.sleep(0.05)
        return {"type": "http.request", "body": b"x", "more_body": True}

    sent: list[dict[str, object]] = []

    async def sending(message: dict[str, object]) -> None:
        sent.append(message)

    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "POST", "scheme": "http",
        "path": UPLOAD, "raw_path": UPLOAD.encode(), "query_string": b"", "root_path": "",
        "headers": [(b"host", b"localhost"), (b"content-type", b"text/plain"),
                    (b"authorization", ALICE.headers["Authorization"].encode())],
        "client": ("127.0.0.1", 5), "server": ("localhost", 80),
    }  # fmt: skip
    await asyncio.wait_for(toy.program.app(scope, receive, sending), 3)
    assert sent[0]["status"] == 408
    assert (b"connection", b"close") in sent[0]["headers"]
    await toy.silent()


async def test_a_client_who_leaves_leaves_nothing(toy: Toy, room: UploadRoom) -> None:
    got = await call(
        toy.program.app,
        "POST",
        UPLOAD,
        headers={**ALICE.headers, **PLAIN},
        chunks=[b"one\n"],
        disconnects=True,
    )
    assert (got.status, got.code) == (400, "bad_request")
    await toy.silent()


async def test_where_all_places_are_taken_it_is_503_and_reads_go_on(toy: Toy, room: UploadRoom) -> None:
    with room:
        got = await send(toy, b"one\n")
        assert (got.status, got.code) == (503, "unavailable")
        assert got.headers["retry-after"]
        assert (await toy.http.get(NOTES)).status_code == 200
    assert (await send(toy, b"one\n")).status == 200


async def test_a_full_disk_is_503_and_nothing_is_left(
    toy: Toy, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """/dev/full refuses every write as a full disk does."""
    opened: list[IO[bytes]] = []

    def full(_size: int) -> IO[bytes]:
        opened.append(os.fdopen(os.open("/dev/full", os.O_RDWR), "r+b", buffering=0))
        return opened[-1]

    monkeypatch.setattr("cairn.kernel.web.uploads.tempfile.SpooledTemporaryFile", full)
    got = await send(toy, b"one\n")
    assert (got.status, got.code, got.headers["retry-after"]) == (503, "unavailable", "60")
    assert all(file.closed for file in opened)
    assert errno.errorcode[errno.ENOSPC] not in got.body.decode()
    await toy.silent()


def test_lines_are_numbered_and_bounded(tmp_path: Path) -> None:
    path = tmp_path / "lines"
    path.write_bytes(b"one\r\n\ntwo\x0b\xe2\x80\xa8still two\nlast")
    upload = Upload.of_path(path, "text/plain")
    assert list(upload.lines(50)) == [
        (1, b"one\r\n"), (2, b"\n"), (3, b"two\x0b\xe2\x80\xa8still two\n"), (4, b"last"),
    ]  # fmt: skip
    assert upload.taken == upload.size == path.stat().st_size
    assert len(list(upload.lines(50))) == 4
    with pytest.raises(LineTooLong, match="3"):
        list(upload.lines(10))
    upload.close()


def test_an_upload_says_what_it_takes() -> None:
    async def handler(upload: Upload) -> None:
        """Take something."""

    operation = Operation("toy_take", "POST", "/x", handler, toy_notes.CREATE, "Notes", None, 204)
    with pytest.raises(TypeError, match="says what it takes"):
        plan_of(operation)
