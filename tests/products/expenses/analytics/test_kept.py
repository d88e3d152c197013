"""Reports are made once for each moment of a ledger, and are never older than its last write."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import asyncpg
import pytest

from cairn import wiring
from cairn.products.expenses.analytics import actions
from tests.products.expenses.analytics.conftest import CORE, MARCH, Reader, sums

pytestmark = pytest.mark.integration
Write = Callable[[], Awaitable[None]]
PARAMS = dict(MARCH)


def of_reports(queries: list[str]) -> list[str]:
    """Those that a report sent, since the last look."""
    found = [sql for sql in queries if "expenses." in sql]
    queries.clear()
    return found


def between(monkeypatch: pytest.MonkeyPatch, word: str, write: Write) -> None:
    """Let somebody write, and commit, just before the first statement that has this word in it."""
    waiting = [write]
    for method in ("execute", "fetch", "fetchrow"):
        original = getattr(asyncpg.Connection, method)

        async def after(
            self: asyncpg.Connection,
            query: str,
            *args: object,
            _run: Callable[..., Awaitable[object]] = original,
            **more: object,
        ) -> object:
            if word in query and waiting:
                await waiting.pop()()
            return await _run(self, query, *args, **more)

        monkeypatch.setattr(asyncpg.Connection, method, after)


@pytest.mark.parametrize(("route", "statements"), [*zip(CORE, (5, 5, 4, 5), strict=True)])
async def test_what_it_costs(alice: Reader, queries: list[str], route: str, statements: int) -> None:
    for number in range(30):
        await alice.spent("1.00", category=f"Category {number}", tags=(f"tag {number}",))
    queries.clear()
    first = await alice.ask(route, PARAMS)
    assert len(of_reports(queries)) == statements, (
        "the ledger, and in the snapshot the ledger and what is told"
    )
    again = await alice.ask(route, PARAMS)
    (only,) = of_reports(queries)
    assert "FROM expenses.ledgers" in only
    assert (again.content, again.headers["etag"]) == (first.content, first.headers["etag"])
    known = await alice.ask(route, PARAMS, **{"If-None-Match": first.headers["etag"]})
    assert (known.status_code, known.content, known.headers["etag"]) == (304, b"", first.headers["etag"])
    assert len(of_reports(queries)) == 1
    assert (first.headers["cache-control"], known.headers["cache-control"]) == ("private, no-cache",) * 2


async def test_a_304_makes_no_report_even_where_none_is_kept(
    alice: Reader, cairn: wiring.Cairn, queries: list[str]
) -> None:
    await alice.spent("1.00")
    tag = (await alice.ask("summary", PARAMS)).headers["etag"]
    await cairn.runtime.services[actions.PrivateAnswers].forget("expenses:")  # type: ignore[attr-defined]
    queries.clear()
    assert (await alice.ask("summary", PARAMS, **{"If-None-Match": f'"other", W/{tag}'})).status_code == 304
    assert len(of_reports(queries)) == 1
    assert (await alice.ask("summary", PARAMS, **{"If-None-Match": '"other"'})).status_code == 200


async def test_any_report_at_all_is_made_before_it_is_known(alice: Reader) -> None:
    assert (await alice.ask("summary", PARAMS, **{"If-None-Match": "*"})).status_code == 304
    wrong = {**PARAMS, "category_id": "01a1fe45-bb67-73bc-bb00-631a035be074"}
    assert (await alice.ask("summary", wrong, **{"If-None-Match": "*"})).status_code == 422  # type: ignore[arg-type]


async def test_the_tag_tells_moments_routes_and_questions_apart(alice: Reader, bob: Reader) -> None:
    asked: list[tuple[Reader, str, dict[str, str | list[str]]]] = [
        *((reader, route, {**PARAMS}) for reader in (alice, bob) for route in CORE),
        (alice, "summary", {**PARAMS, "tag": ["a", "b"]}),
        (alice, "summary", {**PARAMS, "any_tag": ["a", "b"]}),
        (alice, "summary", {**PARAMS, "tag": "a"}),
        (alice, "summary", {**PARAMS, "to": "2026-03-30"}),
        (alice, "summary", {**PARAMS, "currency": "EUR"}),
        (alice, "summary", {**PARAMS, "currency": "EUR", "native": "true"}),
        (alice, "by-category", {**PARAMS, "rollup": "root"}),
    ]
    tags = [(await reader.ask(route, params)).headers["etag"] for reader, route, params in asked]
    assert len(set(tags)) == len(tags)
    same = await alice.ask("summary", {**PARAMS, "tag": ["B", "a", "b"]})
    assert same.headers["etag"] == tags[8], "the same question in other words"
    await alice.written()
    after = [(await reader.ask(route, params)).headers["etag"] for reader, route, params in asked]
    changed = [before != now for before, now in zip(tags, after, strict=True)]
    assert changed == [reader is alice for reader, _, _ in asked]


async def test_of_many_at_once_one_makes_it(alice: Reader, queries: list[str]) -> None:
    await alice.spent("1.00")
    queries.clear()
    answers = await asyncio.gather(*(alice.ask("summary", PARAMS) for _ in range(20)))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.content for answer in answers}) == 1
    assert sum("width_bucket" in sql for sql in of_reports(queries)) == 2, "sums, and what is not converted"


async def test_case_21_what_is_written_while_it_is_asked_for_is_in_it(
    alice: Reader, queries: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The ledger was read, and the snapshot is not taken yet: the report is of the later moment, and kept as such."""

    async def write() -> None:
        await alice.spent("2.00")
        await alice.written()

    await alice.spent("1.00")
    with monkeypatch.context() as patched:
        between(patched, "BEGIN ISOLATION LEVEL REPEATABLE READ", write)
        first = await alice.ask("summary", PARAMS)
    assert first.json()["totals"]["net"] == "3.00"
    queries.clear()
    again = await alice.ask("summary", PARAMS)
    assert (again.content, again.headers["etag"]) == (first.content, first.headers["etag"])
    assert len(of_reports(queries)) == 1, "it is found under the version that it saw"


@pytest.mark.parametrize("word", ["width_bucket", "array_agg", "base_minor IS NULL"])
async def test_case_21_what_is_written_while_it_is_made_is_in_the_next(
    alice: Reader, monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    """However late it is written, this report is of one moment before, and the next read sees it."""

    async def write() -> None:
        await alice.spent("2.00")
        await alice.spent("3.00", "USD", rate=None)
        await alice.written()

    await alice.spent("1.00")
    with monkeypatch.context() as patched:
        between(patched, word, write)
        first = await alice.ask("summary", PARAMS)
    said = first.json()
    assert (said["totals"], said["median"], said["unconverted"]) == (
        sums("1.00", "0.00", "1.00", 1),
        "1.00",
        [],
    )
    again = await alice.ask("summary", PARAMS, **{"If-None-Match": first.headers["etag"]})
    assert again.status_code == 200
    assert (again.json()["totals"]["net"], len(again.json()["unconverted"])) == ("3.00", 1)


async def test_a_failing_report_is_not_kept(alice: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail() -> None:
        raise asyncpg.QueryCanceledError("too slow")

    with monkeypatch.context() as patched:
        between(patched, "width_bucket", fail)
        assert (await alice.ask("summary", PARAMS)).status_code == 503
    assert (await alice.ask("summary", PARAMS)).status_code == 200


async def test_case_20_a_running_month_is_another_after_midnight(
    alice: Reader, at: Callable[[str], None], queries: list[str]
) -> None:
    await alice.settled(timezone="America/New_York")
    at("2026-04-10T03:59")
    await alice.spent("9.00", day="2026-04-02")
    await alice.spent("1.00", day="2026-03-10")
    month, past = {}, {**PARAMS}
    before = [await alice.ask("summary", params) for params in (month, past)]
    assert (before[0].json()["per_day"], before[0].json()["previous"]["to"]) == ("1.00", "2026-03-09")
    at("2026-04-10T04:01")
    queries.clear()
    after = [
        await alice.ask("summary", params, **{"If-None-Match": answer.headers["etag"]})
        for params, answer in zip((month, past), before, strict=True)
    ]
    assert [answer.status_code for answer in after] == [200, 304], "what is over does not change by itself"
    assert (after[0].json()["per_day"], after[0].json()["previous"]["to"]) == ("0.90", "2026-03-10")
    at("2026-05-01T12:00")
    assert (await alice.ask("summary", month)).json()["period"]["key"] == "2026-05"


async def test_settings_change_what_is_told(alice: Reader, at: Callable[[str], None]) -> None:
    at("2026-04-20T12:00")
    await alice.spent("9.00", day="2026-04-12")
    assert (await alice.ask("summary")).json()["totals"]["count"] == 1
    await alice.settled(month_start_day=15)
    said = (await alice.ask("summary")).json()
    assert (said["period"]["from"], said["totals"]["count"], said["previous_totals"]["count"]) == (
        "2026-04-15", 0, 0,
    )  # fmt: skip
