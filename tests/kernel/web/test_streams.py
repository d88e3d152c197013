"""Streamed answers: negotiated, whole or visibly broken off, never holding a connection that nobody reads from."""

from __future__ import annotations

import asyncio
import csv
import io
import time
from collections.abc import AsyncIterator

import orjson
import pytest

from cairn.kernel.db.pools import PoolOptions
from cairn.kernel.web.answers import AnswerBrokenOff
from cairn.kernel.web.streams import attachment
from tests.kernel.conftest import NOTES, Toy, client_of
from tests.kernel.toy.people import ADA, ALICE, BOB
from tests.kernel.toy.program import Program, opened, program
from tests.slow_reader import Reader

pytestmark = pytest.mark.integration

EXPORT = f"{NOTES}/export"


@pytest.fixture
async def narrow(toy: Toy, toy_dsn: str) -> AsyncIterator[Program]:
    """The toy with room for one long read, and little patience."""
    options = PoolOptions(minimum=1, maximum=4, acquire_timeout=0.5, timeout=2.0)
    async with opened(program(toy_dsn, pool=options)) as made:
        made.runtime.stall_seconds = 0.3
        yield made


async def busy(toy: Toy) -> int:
    """Connections that work on the toy's numbers or keep a transaction open with them."""
    return await toy.raw.fetchval(
        "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%generate_series(1, 5000000)%'"
        " AND state <> 'idle' AND pid <> pg_backend_pid()"
    )


async def quiet(toy: Toy) -> bool:
    """Whether nothing works on the numbers any more, soon."""
    until = time.monotonic() + 5
    while await busy(toy):
        if time.monotonic() > until:
            return False
        await asyncio.sleep(0.02)
    return True


async def test_csv_is_what_is_answered_where_nobody_says_what(toy: Toy) -> None:
    made = (await toy.note(title='=1+1, "quoted"', body="a\r\nb", slug="s")).json()
    answer = await toy.http.get(EXPORT, headers=ALICE.headers)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["vary"].startswith("Accept")
    assert answer.headers["cache-control"] == "private, no-cache"
    assert "etag" not in answer.headers
    assert "content-length" not in answer.headers
    head, row = csv.reader(io.StringIO(answer.text, newline=""), strict=True)
    assert head == list(made)
    assert dict(zip(head, row, strict=True)) == {
        **made, "title": '\'=1+1, "quoted"', "number": "0", "amount": "", "slug": "s",
    }  # fmt: skip


async def test_ndjson_is_an_answer_a_line(toy: Toy) -> None:
    made = [(await toy.note(title=f"note {n}")).json() for n in range(3)]
    answer = await toy.http.get(EXPORT, params={"format": "ndjson", "sort": "title"}, headers=ALICE.headers)
    assert answer.headers["content-type"] == "application/x-ndjson"
    assert [orjson.loads(line) for line in answer.content.splitlines()] == made


@pytest.mark.parametrize(
    ("accept", "status", "media"),
    [
        ("*/*", 200, "text/csv"), ("", 200, "text/csv"), ("application/x-ndjson", 200, "application/x-ndjson"),
        ("text/*;q=0.2, application/x-ndjson;q=0.3", 200, "application/x-ndjson"),
        ("application/x-ndjson;q=0.2, text/csv", 200, "text/csv"), ("*/*, text/csv;q=0", 200, "application/x-ndjson"),
        ("TEXT/CSV;charset=utf-8", 200, "text/csv"), ("application/json", 406, ""), ("text/csv;q=0", 406, ""),
        ("nonsense", 406, ""),
    ],
)  # fmt: skip
async def test_accept_decides(toy: Toy, accept: str, status: int, media: str) -> None:
    answer = await toy.http.get(EXPORT, headers={**ALICE.headers, "Accept": accept})
    assert answer.status_code == status
    if status == 200:
        assert answer.headers["content-type"].partition(";")[0] == media
    else:
        assert answer.json()["code"] == "not_acceptable"


async def test_the_named_format_comes_before_accept(toy: Toy) -> None:
    headers = {**ALICE.headers, "Accept": "application/json"}
    assert (await toy.http.get(f"{EXPORT}?format=csv", headers=headers)).status_code == 200
    for query, code in (("format=xml", "not_a_choice"), ("format=csv&format=csv", "repeated_parameter"),
                        ("format=", "not_a_choice")):  # fmt: skip
        answer = await toy.http.get(f"{EXPORT}?{query}", headers=headers)
        assert (answer.status_code, answer.json()["errors"][0]["code"]) == (422, code)
    one_format = await toy.http.get(f"{NOTES}/endless?format=text", headers=ALICE.headers)
    assert one_format.json()["errors"][0]["code"] == "unknown_parameter"


async def test_the_export_is_the_list(toy: Toy) -> None:
    """The same rows for everybody, with the same filters, in the same order."""
    for n in range(30):
        await toy.note(ALICE if n % 2 else BOB, title=f"title {n % 4}", number=n % 3, body=f"word{n % 5}",
                       visibility="open" if n % 5 else "mine")  # fmt: skip
    queries = ("", "number=1", "search=word1&sort=title", "visibility=mine", "sort=-title,number",
               "not_number=1&not_number=2")  # fmt: skip
    for person in (ALICE, BOB, ADA):
        for query in queries:
            page = await toy.http.get(f"{NOTES}?{query}&per_page=100", headers=person.headers)
            export = await toy.http.get(f"{EXPORT}?{query}&format=ndjson", headers=person.headers)
            rows = [orjson.loads(line) for line in export.content.splitlines()]
            assert rows == page.json()["items"], query
            assert rows


async def test_a_refusal_is_a_problem_and_not_half_a_file(toy: Toy) -> None:
    for path, person, status in ((EXPORT, None, 401), (f"{EXPORT}?zzz=1", ALICE, 422), (f"{EXPORT}?page=2", ALICE, 422),
                                 (f"{EXPORT}?sort=relevance&search=a", ALICE, 422)):  # fmt: skip
        answer = await toy.http.get(
            path, headers={**(person.headers if person else {}), "Accept": "text/csv"}
        )
        assert answer.status_code == status
        assert answer.headers["content-type"] == "application/problem+json"


async def test_what_breaks_in_the_first_bytes_is_a_problem(toy: Toy) -> None:
    answer = await toy.http.get(f"{NOTES}/breaking?number=1", headers=ALICE.headers)
    assert (answer.status_code, answer.json()["code"]) == (500, "internal_error")
    assert await quiet(toy)


async def test_what_breaks_later_breaks_the_answer_off(toy: Toy) -> None:
    reader = Reader(toy.program.app, f"{NOTES}/breaking", ALICE.headers, b"number=400000")
    await reader.take(1000)
    with pytest.raises(AnswerBrokenOff):
        await reader.served
    assert reader.taken[0]["status"] == 200
    assert len(reader.taken) > 2
    assert not reader.ended
    assert await quiet(toy)


async def test_head_answers_the_headers_and_makes_no_more(toy: Toy) -> None:
    answer = await toy.http.head(f"{NOTES}/endless", headers=ALICE.headers)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.content == b""
    assert await quiet(toy)


async def test_a_reader_who_leaves_ends_the_query(narrow: Program, toy: Toy) -> None:
    reader = Reader(narrow.app, f"{NOTES}/endless", ALICE.headers)
    await reader.take(3)
    assert await busy(toy) == 1
    reader.leave()
    await asyncio.wait_for(reader.served, 3)
    assert not reader.ended
    assert await quiet(toy)
    again = Reader(narrow.app, f"{NOTES}/endless", ALICE.headers)  # the only place is free again
    await again.take(2)
    assert again.taken[0]["status"] == 200
    again.leave()
    await asyncio.wait_for(again.served, 3)


async def test_a_reader_who_takes_nothing_is_cut(narrow: Program, toy: Toy) -> None:
    reader = Reader(narrow.app, f"{NOTES}/endless", ALICE.headers)
    await reader.take(3)
    with pytest.raises(AnswerBrokenOff):
        await asyncio.wait_for(reader.served, 5)
    assert not reader.ended
    assert await quiet(toy)


async def test_long_reads_leave_connections_to_the_others(narrow: Program, toy: Toy) -> None:
    """One of four connections is for long reads: a second one waits, and is 503; a short read goes on."""
    narrow.runtime.stall_seconds = 30.0
    reader = Reader(narrow.app, f"{NOTES}/endless", ALICE.headers)
    await reader.take(2)
    async with client_of(narrow.app) as http:
        second = await http.get(f"{NOTES}/endless", headers=ALICE.headers)
        assert (second.status_code, second.json()["code"]) == (503, "database_busy")
        assert second.headers["retry-after"]
        assert (await http.get(NOTES, headers=ALICE.headers)).status_code == 200
    reader.leave()
    await asyncio.wait_for(reader.served, 3)


async def test_the_database_is_asked_for_a_batch_at_a_time(narrow: Program, toy: Toy) -> None:
    """A reader who stops is not written ahead for: what was made is at most a piece more than what was taken."""
    narrow.runtime.stall_seconds = 30.0
    reader = Reader(narrow.app, f"{NOTES}/endless", ALICE.headers)
    await reader.take(3)
    before = sum(len(message.get("body", b"")) for message in reader.taken)
    await asyncio.sleep(0.3)
    assert sum(len(message.get("body", b"")) for message in reader.taken) == before
    assert before < 200_000
    reader.leave()
    await asyncio.wait_for(reader.served, 3)


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("items.csv", 'attachment; filename="items.csv"'),
        ("../../etc/passwd", 'attachment; filename="_.._etc_passwd"'),
        ('a"; filename=b\r\nX: y', 'attachment; filename="a__ filename_b__X_ y"'),
        ("", 'attachment; filename="download"'),
        ("\u017belazny.csv", "attachment; filename=\"_elazny.csv\"; filename*=UTF-8''%C5%BBelazny.csv"),
    ],
)
def test_no_file_name_does_harm(name: str, header: str) -> None:
    assert attachment(name) == header


async def test_the_file_name_of_an_answer(toy: Toy) -> None:
    answer = await toy.http.get(EXPORT, headers=ALICE.headers)
    said = answer.headers["content-disposition"]
    assert said.startswith('attachment; filename="notes of _elazny__')
    assert "\r" not in said


async def test_compressed_and_whole(toy: Toy) -> None:
    for n in range(5):
        await toy.note(title=f"note {n}", body="x" * 5000)
    plain = await toy.http.get(EXPORT, headers={**ALICE.headers, "Accept-Encoding": "identity"})
    for coding in ("gzip", "zstd"):
        answer = await toy.http.get(EXPORT, headers={**ALICE.headers, "Accept-Encoding": coding})
        assert answer.headers["content-encoding"] == coding
        assert answer.text == plain.text
