"""Recording an access: the last step of its transaction, or nothing is shown."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.access import Caller
from cairn.kernel.audit.chain import chain_of
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.edge import Edge
from cairn.products.casework.access_events.actions import record
from cairn.products.casework.access_events.rules import Access, months_later
from cairn.products.casework.anchors.actions import Anchors
from cairn.products.casework.verifications.actions import Range, verified
from tests.builders.casework import Casework
from tests.cast import Cast

pytestmark = pytest.mark.integration
URL = "/api/v1/beneficiaries"


@asynccontextmanager
async def head_held(dsn: str, chain: int) -> AsyncIterator[None]:
    """Somebody else holds the head of this chain."""
    other = await asyncpg.connect(dsn)
    try:
        async with other.transaction():
            await other.execute("SELECT FROM casework.chain_heads WHERE chain = $1 FOR UPDATE", chain)
            yield
    finally:
        await other.close()


async def verdict_of(cairn: wiring.Cairn, anchors: Anchors) -> tuple[int, object]:
    found = await verified(Reads(cairn.database, primary=True), anchors, Range())
    return found.events, found.fault


async def test_case_04_while_the_head_of_the_chain_is_held_nothing_is_shown(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, dsn: str
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    assert (await http.get(f"{URL}/{row_id}", headers=alice.headers)).status_code == 200
    before = await casework.events()
    async with head_held(dsn, chain_of(alice.id)):
        began = time.monotonic()
        shown, denied = await asyncio.gather(
            http.get(f"{URL}/{row_id}", headers=alice.headers),
            http.get(f"{URL}/{new_id()}", headers=alice.headers),
        )
        assert 1.9 < time.monotonic() - began < 3
    for answer in (shown, denied):
        assert answer.status_code == 503
        assert answer.json()["code"] == "audit_unavailable"
        assert answer.headers["retry-after"]
        assert "Amina" not in answer.text and "C-" not in answer.text
    assert await casework.events() == before
    assert (await http.get(f"{URL}/{row_id}", headers=alice.headers)).status_code == 200


async def test_case_04_without_a_partition_nothing_is_shown(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    month = clock.now().strftime("access_events_%Y_%m")
    await raw.execute(f"ALTER TABLE casework.access_events DETACH PARTITION casework.{month}")
    try:
        answer = await http.get(f"{URL}/{row_id}", headers=alice.headers)
    finally:
        first = clock.now().date().replace(day=1)
        following = months_later(first, 1)
        await raw.execute(
            f"ALTER TABLE casework.access_events ATTACH PARTITION casework.{month}"
            f" FOR VALUES FROM ('{first} 00:00:00+00') TO ('{following} 00:00:00+00')"
        )
    assert (answer.status_code, answer.json()["code"]) == (503, "audit_unavailable")
    assert "Amina" not in answer.text
    assert await casework.events() == []
    assert await raw.fetchval("SELECT count(*) FROM casework.chain_heads") == 0


async def test_case_04_who_hangs_up_is_on_record(app: Edge, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "scheme": "http",
        "path": f"{URL}/{row_id}", "raw_path": f"{URL}/{row_id}".encode(), "query_string": b"", "root_path": "",
        "headers": [(b"host", b"localhost"), (b"authorization", alice.headers["Authorization"].encode())],
        "client": ("203.0.113.9", 1), "server": ("localhost", 80),
    }  # fmt: skip
    events: list[int] = []

    async def receive() -> dict[str, object]:
        return {"type": "http.disconnect"}

    async def gone(_: object) -> None:
        events.append(len(await casework.events("view")))
        raise OSError("the client has hung up")

    with suppress(OSError):
        await app(scope, receive, gone)  # type: ignore[arg-type]
    assert events[0] == 1
    (event,) = await casework.events()
    assert (event["action"], event["subject_ids"], event["ip_prefix"]) == ("view", [row_id], "203.0.113.0/24")


async def test_case_07_thirty_two_at_once_leave_no_gap_and_no_fork(
    cairn: wiring.Cairn, http: httpx.AsyncClient, cast: Cast, casework: Casework, anchors: Anchors
) -> None:
    people = [await cast.person(f"worker{number}") for number in range(4)]
    rows = [await casework.beneficiary(person) for person in people]
    asked = [(person, row) for person, row in zip(people, rows, strict=True) for _ in range(8)]
    answers = await asyncio.gather(
        *(http.get(f"{URL}/{row}", headers=person.headers) for person, row in asked)
    )
    assert {answer.status_code for answer in answers} == {200}
    found = await casework.events()
    assert len(found) == 32
    chains = {chain_of(person.id) for person in people}
    for chain in chains:
        numbers = [event["seq"] for event in found if event["chain"] == chain]
        assert numbers == [*range(1, len(numbers) + 1)]
    assert await verdict_of(cairn, anchors) == (32, None)


async def test_case_07_one_person_thirty_two_times_at_once(
    cairn: wiring.Cairn, http: httpx.AsyncClient, cast: Cast, casework: Casework, anchors: Anchors
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    answers = await asyncio.gather(*(http.get(f"{URL}/{row_id}", headers=alice.headers) for _ in range(32)))
    assert {answer.status_code for answer in answers} == {200}
    assert [event["seq"] for event in await casework.events()] == [*range(1, 33)]
    assert await verdict_of(cairn, anchors) == (32, None)


async def test_an_event_is_one_statement_and_the_last(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, queries: list[str]
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    await http.get(f"{URL}/{row_id}", headers=alice.headers)
    del queries[:]
    assert (await http.get(f"{URL}/{row_id}", headers=alice.headers)).status_code == 200
    chained = [number for number, sql in enumerate(queries) if "chain_heads" in sql]
    assert chained == [len(queries) - 1]
    assert "casework.access_events" in queries[-1] and "casework.event_subjects" in queries[-1]


async def test_several_accesses_of_a_transaction_are_chained_in_order(
    cairn: wiring.Cairn, cast: Cast, casework: Casework, anchors: Anchors
) -> None:
    alice = await cast.alice()
    ids = sorted((new_id() for _ in range(502)), key=str)
    work = UnitOfWork(
        cairn.database, Caller(user_id=alice.id, roles=frozenset({"user"}), address="2001:db8:1:2::3")
    )
    try:
        record(work, Access("list", [*ids, ids[0]], ("phone", "first_name", "phone")))
        record(work, Access("search", detail={"seq": "7", "term": '","seq":1,"'}))
        await work.commit()
    finally:
        await work.close()
    listed, searched = await casework.events()
    assert (listed["action"], listed["seq"], searched["action"], searched["seq"]) == ("list", 1, "search", 2)
    assert listed["subject_ids"] == ids[:500]
    assert listed["subject_count"] == 502
    assert listed["fields"] == ["first_name", "phone"]
    assert listed["ip_prefix"] == "2001:db8:1::/48"
    assert await verdict_of(cairn, anchors) == (2, None)
