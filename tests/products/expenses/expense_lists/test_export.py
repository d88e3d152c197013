"""GET /expenses/export: what the list finds, whole, as a file."""

from __future__ import annotations

import asyncio
import csv
import io
import json
from collections.abc import AsyncIterator
from typing import Final

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.kernel.web.answers import AnswerBrokenOff
from cairn.kernel.web.edge import Edge
from cairn.main import app_of
from tests.builders.expenses import category_id, expense_row, opened
from tests.cast import Cast, Person
from tests.conftest import ORIGIN, settings_for
from tests.facts import Facts
from tests.problems import refused
from tests.slow_reader import Reader

pytestmark = pytest.mark.integration
URL = "/api/v1/expenses/export"
HEADER: Final = (
    "id,date,amount,currency,kind,status,category_id,category,parent_category,description,merchant,payment_method,tags,"
    "notes,refund_of_id,external_id,fx_rate,fx_source,base_amount,base_currency,locked_fields,deleted_at,created_at,"
    "updated_at"
)
LARGE: Final = 4000
FILL: Final = """
INSERT INTO expenses.expenses (id, user_id, kind, status, date, amount_minor, currency, digits, base_minor,
    base_currency, base_digits, fx_rate, fx_source, category_id, category_source, description, locked_fields,
    attachment_count, version, created_at, updated_at)
SELECT gen_random_uuid(), $1, 'expense', 'posted', date '2026-01-01' + n % 90, 100, 'EUR', 2, 100, 'EUR', 2, 1,
    'identity', $2, 'user', 'expense number ' || n, '{}', 0, 1, now(), now()
FROM generate_series(1, $3::int) n
"""
CURSORS: Final = (
    "SELECT count(*) FROM pg_stat_activity WHERE state <> 'idle' AND pid <> pg_backend_pid()"
    " AND query LIKE 'SELECT expenses.%'"
)


@pytest.fixture
async def alice(cairn: wiring.Cairn, cast: Cast) -> Person:
    made = await cast.alice()
    await opened(cairn, made)
    return made


async def rows_of(http: httpx.AsyncClient, person: Person, query: str = "") -> list[dict[str, str]]:
    answer = await http.get(f"{URL}?{query}", headers=person.headers)
    assert answer.status_code == 200, answer.text
    return list(csv.DictReader(io.StringIO(answer.text, newline=""), strict=True))


async def test_nobody_is_401(http: httpx.AsyncClient, cairn: wiring.Cairn) -> None:
    refused(await http.get(URL), 401, "unauthenticated")


async def test_case_37_a_file_has_a_fixed_header_crlf_and_tags_between_bars(
    http: httpx.AsyncClient, alice: Person, raw: asyncpg.Connection, facts: Facts
) -> None:
    housing = await category_id(raw, alice, "Housing")
    heating = await category_id(raw, alice, "Heating")
    await raw.execute("UPDATE expenses.categories SET parent_id = $2 WHERE id = $1", heating, housing)
    before = await facts.events()
    row_id = await expense_row(
        raw, alice, "1234.50", "USD", category="Heating", rate="0.9", tags=("semi;colon", "back\\slash", "a"),
        description='He said "hi", and left', notes="one\ntwo", locked_fields=["tags", "notes"], payment_method="cash",
    )  # fmt: skip
    answer = await http.get(URL, headers=alice.headers)
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"] == 'attachment; filename="expenses.csv"'
    assert answer.content.startswith(f"{HEADER}\r\n".encode())
    assert answer.content.endswith(b"Z\r\n")
    (row,) = await rows_of(http, alice)
    assert row == row | {
        "id": str(row_id), "date": "2026-03-01", "amount": "1234.50", "currency": "USD", "kind": "expense",
        "status": "posted", "category_id": str(heating), "category": "Heating", "parent_category": "Housing",
        "description": 'He said "hi", and left', "merchant": "", "payment_method": "cash",
        "tags": "a|back\\slash|semi;colon", "notes": "one\ntwo", "refund_of_id": "", "external_id": "",
        "fx_rate": "0.9", "fx_source": "user", "base_amount": "1111.05", "base_currency": "EUR",
        "locked_fields": "tags|notes", "deleted_at": "",
    }  # fmt: skip
    assert await facts.events() == before
    assert await facts.jobs() == []


async def test_case_37_no_text_is_taken_for_a_formula_and_numbers_are_left_alone(
    http: httpx.AsyncClient, alice: Person, raw: asyncpg.Connection
) -> None:
    texts = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\uff1d1", "\uff0b1", "\uff0d1", "\uff20x", "'=1",
             "''\uff1d1", "plain", "a=b", "'quoted'", "\uff0ax"]  # fmt: skip
    for number, text in enumerate(texts):
        await expense_row(
            raw, alice, description=text, merchant=text, notes=text, external_id=text,
            category=f"={text}", day=f"2026-03-{number + 1:02}",
        )  # fmt: skip
    rows = await rows_of(http, alice, "sort=date")
    guarded = [f"'{text}" for text in texts[:12]] + texts[12:]
    for name in ("description", "merchant", "notes", "external_id"):
        assert [row[name] for row in rows] == guarded, name
    assert all(row["category"].startswith("'=") for row in rows)
    assert {row["amount"] for row in rows} == {"12.34"}
    assert {row["base_amount"] for row in rows} == {"12.34"}
    assert [row["date"] for row in rows] == [f"2026-03-{number + 1:02}" for number in range(len(texts))]
    tagged = await expense_row(raw, alice, tags=("a", "-b", "'=c"), locked_fields=["tags"])
    (row,) = [row for row in await rows_of(http, alice) if row["id"] == str(tagged)]
    assert (row["tags"], row["locked_fields"]) == ("''=c|-b|a", "tags")


async def test_case_37_a_byte_order_mark_stands_there_on_request(
    http: httpx.AsyncClient, alice: Person, raw: asyncpg.Connection
) -> None:
    for _ in range(2):  # nothing to export, and something
        plain = await http.get(f"{URL}?bom=false", headers=alice.headers)
        marked = await http.get(f"{URL}?bom=true", headers=alice.headers)
        assert plain.content.startswith(b"id,")
        assert marked.content == b"\xef\xbb\xbf" + plain.content
        await expense_row(raw, alice)
    lines = await http.get(f"{URL}?bom=true&format=ndjson", headers=alice.headers)
    assert lines.content.startswith(b"{")


async def test_case_37_lines_of_json_are_not_guarded(
    http: httpx.AsyncClient, alice: Person, raw: asyncpg.Connection
) -> None:
    await expense_row(raw, alice, description="=1+1", tags=("b", "a"), rate=None)
    answer = await http.get(f"{URL}?format=ndjson", headers=alice.headers)
    assert answer.headers["content-type"] == "application/x-ndjson"
    (line,) = answer.text.splitlines()
    row = json.loads(line)
    assert ",".join(row) == HEADER
    assert (row["description"], row["tags"], row["base_amount"]) == ("=1+1", ["a", "b"], None)


@pytest.mark.parametrize(
    "query",
    ["", "kind=refund&kind=expense&sort=amount", "from=2026-03-03&to=2026-03-20", "tag=t1", "any_tag=t1&any_tag=t2",
     "search=thing", "trashed=only", "trashed=include&sort=-created_at", "min_amount=3&max_amount=7",
     "unconverted=true", "status=void", "merchant=shop%201&sort=-amount,date"],
)  # fmt: skip
async def test_list_and_export_cannot_differ(
    http: httpx.AsyncClient,
    alice: Person,
    cast: Cast,
    cairn: wiring.Cairn,
    raw: asyncpg.Connection,
    query: str,
) -> None:
    bob = await cast.bob()
    await opened(cairn, bob)
    for n in range(24):
        await expense_row(
            raw, bob if n % 5 == 4 else alice, f"{n % 9 + 1}.00", day=f"2026-03-{n + 1:02}",
            description=f"thing {n % 4}", merchant=f"Shop {n % 3}", tags=[f"t{k}" for k in range(n % 4)],
            rate=None if n % 6 == 1 else "1",
            kind="refund" if n % 7 == 0 else "expense", status="void" if n % 8 == 3 else "posted",
            deleted_at=clock.now() if n % 6 == 0 else None,
        )  # fmt: skip
    page = await http.get(f"/api/v1/expenses?{query}&per_page=100", headers=alice.headers)
    export = await http.get(f"{URL}?{query}&format=ndjson", headers=alice.headers)
    rows, listed = [json.loads(line) for line in export.text.splitlines()], page.json()["items"]
    if "search" in query:  # a list begins with the best match, an export keeps the list's own order
        listed.sort(key=lambda found: (found["date"], found["id"]), reverse=True)
    shared = rows[0].keys() & listed[0].keys()
    assert len(shared) == len(rows[0]) - 2
    assert [{name: row[name] for name in shared} for row in rows] == [
        {name: item[name] for name in shared} for item in listed
    ]
    answer = await rows_of(http, alice, query)
    assert [row["id"] for row in answer] == [row["id"] for row in rows]


@pytest.mark.parametrize(
    ("query", "pointer"),
    [("page=1", "?page"), ("per_page=5", "?per_page"), ("cursor=x", "?cursor"), ("sort=relevance", "?sort"),
     ("format=xml", "?format"), ("bom=1", "?bom"), ("zzz=1", "?zzz"), ("from=2026-02-30", "?from"),
     ("from=2026-03-02&to=2026-03-01", "?from"), ("status=x", "?status"),
     ("category_id=0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f", "?category_id")],
)  # fmt: skip
async def test_a_wrong_parameter_is_422(
    http: httpx.AsyncClient, alice: Person, query: str, pointer: str
) -> None:
    refused(await http.get(f"{URL}?{query}", headers=alice.headers), 422, "invalid", pointer)


async def test_more_than_ten_an_hour_is_429(dsn: str, alice: Person, cast: Cast) -> None:
    limited = wiring.build(settings_for(dsn, RATE_LIMIT_ENABLED="true"))
    bob = await cast.bob()
    app = app_of(limited)
    await limited.database.open()
    limited.system.accepting = True
    try:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url=ORIGIN) as http:
            for query in ("", "format=ndjson", "bom=true", "kind=refund", "") * 2:
                assert (await http.get(f"{URL}?{query}", headers=alice.headers)).status_code == 200
            answer = await http.get(URL, headers=alice.headers)
            refused(answer, 429, "too_many_requests")
            assert 0 < int(answer.headers["retry-after"]) <= 360
            assert (await http.get("/api/v1/expenses", headers=alice.headers)).status_code == 200
            assert (await http.get(URL, headers=bob.headers)).status_code == 200
    finally:
        await limited.close()


@pytest.fixture
async def reader(app: Edge, alice: Person, raw: asyncpg.Connection) -> AsyncIterator[Reader]:
    """Somebody who has begun to take a large export."""
    await raw.execute(FILL, alice.id, await category_id(raw, alice), LARGE)
    made = Reader(app, URL, alice.headers)
    await made.take(2)
    yield made
    made.leave()
    await asyncio.wait([made.served], timeout=5)


async def _quiet(raw: asyncpg.Connection) -> bool:
    """Whether no export is under way in the database any more, soon."""
    for _ in range(200):
        if await raw.fetchval(CURSORS) == 0:
            return True
        await asyncio.sleep(0.02)
    return False


async def test_case_38_an_export_is_of_one_moment_whatever_changes_meanwhile(
    reader: Reader, alice: Person, raw: asyncpg.Connection
) -> None:
    await raw.execute("UPDATE expenses.expenses SET amount_minor = 200, base_minor = 200")
    await raw.execute("UPDATE expenses.categories SET name = 'Another', name_key = 'another' WHERE user_id = $1"
                      " AND name_key = 'groceries'", alice.id)  # fmt: skip
    await raw.execute("DELETE FROM expenses.expenses WHERE date = '2026-01-05'")
    await expense_row(raw, alice, "99", day="2026-01-02", category="Housing")
    await reader.take(10_000)
    await reader.served
    rows = list(csv.DictReader(io.StringIO(reader.text, newline=""), strict=True))
    assert len(rows) == LARGE
    assert {row["amount"] for row in rows} == {"1.00"}
    assert {row["category"] for row in rows} == {"Groceries"}


async def test_case_38_a_reader_who_leaves_frees_cursor_and_connection(
    reader: Reader, raw: asyncpg.Connection, cairn: wiring.Cairn, http: httpx.AsyncClient, alice: Person
) -> None:
    assert await raw.fetchval(CURSORS) == 1
    reader.leave()
    await asyncio.wait_for(reader.served, 5)
    assert await _quiet(raw)
    assert reader.text.count("\r\n") < LARGE
    for _ in range(3):  # more than there are places for long reads, if one were lost
        assert (await http.get(f"{URL}?kind=refund", headers=alice.headers)).status_code == 200


async def test_case_38_a_database_lost_midway_visibly_breaks_the_transfer_off(
    reader: Reader, raw: asyncpg.Connection
) -> None:
    ended = await raw.fetchval(
        "SELECT count(*) FILTER (WHERE pg_terminate_backend(pid)) FROM pg_stat_activity"
        " WHERE state <> 'idle' AND pid <> pg_backend_pid() AND query LIKE 'SELECT expenses.%'"
    )
    assert ended == 1
    await reader.take(10_000)
    with pytest.raises(AnswerBrokenOff):
        await reader.served
    assert reader.taken[0]["status"] == 200
    assert reader.taken[-1]["more_body"]
    assert reader.text.count("\r\n") < LARGE


async def test_it_asks_the_database_no_more_for_more_rows(
    http: httpx.AsyncClient, alice: Person, raw: asyncpg.Connection, queries: list[str]
) -> None:
    asked = []
    for _ in range(3):
        queries.clear()
        rows = await rows_of(http, alice)
        asked.append((len(rows), len(queries)))
        await raw.execute(FILL, alice.id, await category_id(raw, alice), 400)
    (none, _), (some, for_some), (more, for_more) = asked  # the first one may open a connection
    assert (none, some, more) == (0, 400, 800)
    assert for_some == for_more
