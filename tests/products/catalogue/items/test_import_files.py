"""POST /items/import of files that are no files of items: which line, which field, and nothing stored."""

from __future__ import annotations

import httpx
import pytest

from tests.builders.imports import IMPORT, NDJSON, send, silent
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration


@pytest.mark.parametrize(
    ("body", "pointer", "code"),
    [
        (b"name,colour\nA,red\n", "/lines/1/colour", "unknown_field"),
        (b"name,name\nA,A\n", "/lines/1/name", "repeated_column"),
        (b"Name\nA\n", "/lines/1/Name", "unknown_field"), (b"\n\nA\n", "/lines/1", "no_header"),
        (b"id\nA\n", "/lines/1", "no_header"), (b"{}\n", "/lines/1/{}", "unknown_field"),
        (b"name\nA\n\"B\n", "/lines/3", "malformed_csv"), (b'name\n"A"x\n', "/lines/2", "malformed_csv"),
        (b"name\nA\n\xff\xfe\n", "/lines/3", "not_utf_8"), (b"name\nA\rB\nC\n", "/lines/2", "malformed_csv"),
        (b"name\n" + b"x" * 1_100_000 + b"\nA\n", "/lines/2", "line_too_long"),
        (b'name\n"' + (b"x" * 999 + b"\n") * 1100 + b'"\n', "/lines/2", "malformed_csv"),
        ("name\u00e9\nA\n".encode(), "/lines/1/name\\xe9", "unknown_field"),
        (b"na\0me\nA\n", "/lines/1/na\\x00me", "unknown_field"),
    ],
    ids=range(14),
)  # fmt: skip
@pytest.mark.parametrize("query", ["", "dry_run=true", "skip_invalid=true"])
async def test_a_file_that_cannot_be_read_on(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, body: bytes, pointer: str, code: str, query: str
) -> None:
    alice = await cast.alice()
    answer = await send(http, alice, body, query=query)
    refused(answer, 422, "import_refused", pointer)
    assert answer.json()["errors"][0]["code"] == code
    await silent(facts)


@pytest.mark.parametrize(
    ("body", "media", "pointer"),
    [
        (b"name,tags\nA\0B,x\n", "text/csv", "/rows/1/name"), (b"name,tags\nA,x\0\n", "text/csv", "/rows/1/tags"),
        (b"name,description\nA," + b"x" * 1_000_000 + b"\n", "text/csv", "/rows/1/description"),
        (b"name\nA,B\n", "text/csv", "/rows/1"), (b"name,sku\nA\n", "text/csv", "/rows/1"),
        (b'{"name":"A\\u0000"}', NDJSON, "/rows/1/name"), (b'{"name":"\xff"}', NDJSON, "/rows/1"),
        (b'{"name":"A","name":"B"}', NDJSON, "/rows/1"), (b'{"name":NaN}', NDJSON, "/rows/1"),
        (b'{"name":"A","description":"' + b"x" * 1_000_000 + b'"}', NDJSON, "/rows/1/description"),
        (b'{"name":"A","quantity":2147483648}', NDJSON, "/rows/1/quantity"), (b"[" * 100, NDJSON, "/rows/1"),
        (b'name,quantity\nA,2147483648\n', "text/csv", "/rows/1/quantity"),
        (b'name,quantity\nA,1.5\n', "text/csv", "/rows/1/quantity"),
        (b"name,is_active\nA,1\n", "text/csv", "/rows/1/is_active"),
        (b'name,price,currency\nA,"1,50",EUR\n', "text/csv", "/rows/1/price"),
        (b"name,price,currency\nA,1.505,EUR\n", "text/csv", "/rows/1/price"),
        (b"name,tags\nA," + b";".join(b"t%d" % n for n in range(21)) + b"\n", "text/csv", "/rows/1/tags"),
        (b"name,tags\nA,a;;b\n", "text/csv", "/rows/1/tags/1"),
    ],
    ids=range(19),
)  # fmt: skip
async def test_a_row_that_is_not_valid(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, body: bytes, media: str, pointer: str
) -> None:
    alice = await cast.alice()
    refused(await send(http, alice, body, media), 422, "import_refused", pointer)
    await silent(facts)


async def test_what_it_does_not_take(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    for media in (
        "application/json",
        "text/plain",
        "multipart/form-data; boundary=x",
        "text/csv; charset=utf-16",
    ):
        refused(await send(http, alice, b"name\nA\n", media), 415, "unsupported_media_type")
    refused(await send(http, alice, b""), 422, "body_required")
    for query, pointer in (
        ("dry_run=1", "?dry_run"),
        ("on_conflict=replace", "?on_conflict"),
        ("zzz=1", "?zzz"),
    ):
        refused(await send(http, alice, b"name\nA\n", query=query), 422, "invalid", pointer)
    await silent(facts)


async def test_fifty_megabytes_are_refused(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()

    async def pieces() -> object:
        yield b"name\n"
        for _ in range(53):
            yield b"A\n" * 500_000

    headers = {**alice.headers, "Content-Type": "text/csv"}
    refused(await http.post(IMPORT, content=pieces(), headers=headers), 413, "content_too_large")
    await silent(facts)


async def test_too_many_rows_are_refused(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cairn.products.catalogue.items.importing.MOST_ROWS", 700)
    alice = await cast.alice()
    answer = await send(http, alice, b"name\n" + b"A\n" * 701)
    refused(answer, 422, "import_refused", "/lines/702")
    assert answer.json()["errors"][0]["code"] == "too_many_rows"
    await silent(facts)
