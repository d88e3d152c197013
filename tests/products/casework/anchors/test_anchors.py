"""Anchors: made by the clock and at stop, kept for good, shown to auditors."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import httpx
import pytest

from cairn import wiring
from cairn.kernel.audit.anchors import Head, public_key, read_anchor
from cairn.kernel.db.pools import Database, PoolOptions
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.files.journal import FolderJournal
from cairn.products.casework.anchors import actions
from cairn.products.casework.anchors.actions import LABEL, Anchors
from cairn.products.casework.anchors.jobs import ANCHOR
from cairn.products.casework.ports import CaseworkKeys
from tests.builders.casework import Casework
from tests.cast import Cast, Person

pytestmark = pytest.mark.integration
URL = "/api/v1/casework/audit/anchors"


def keys_of(cairn: wiring.Cairn) -> CaseworkKeys:
    found = cairn.database.envelope
    assert isinstance(found, CaseworkKeys)
    return found


async def by_the_clock(cairn: wiring.Cairn) -> None:
    job = next(job for product in cairn.products for job in product.jobs if job.name == ANCHOR)
    work = UnitOfWork(cairn.database)
    try:
        await job.run(work, {})
        await work.commit()
    finally:
        await work.close()


async def auditor(cast: Cast) -> Person:
    return await cast.person("audra", "user", "auditor")


async def test_an_anchor_says_where_the_chains_end(
    cairn: wiring.Cairn, cast: Cast, casework: Casework, anchors: Anchors, journal: FolderJournal
) -> None:
    chain = await casework.recorded((await cast.alice()).id, 3)
    await by_the_clock(cairn)
    await by_the_clock(cairn)
    assert await journal.numbers() == [1]
    first = await journal.read(1)
    anchor = read_anchor(LABEL, first)
    last = (await casework.events())[-1]
    assert anchor.heads == {chain: Head(3, last["hash"])}
    assert (anchor.previous, anchor.key) == (None, public_key(keys_of(cairn).signing))
    says = json.loads(first)
    assert first == json.dumps(says, sort_keys=True, separators=(",", ":")).encode()
    await casework.recorded((await cast.alice()).id, 1)
    await by_the_clock(cairn)
    assert await journal.numbers() == [1, 2]
    assert read_anchor(LABEL, await journal.read(2)).previous == anchor.digest


async def test_a_stop_anchors_and_raises_nothing(
    cairn: wiring.Cairn, cast: Cast, casework: Casework, anchors: Anchors, journal: FolderJournal,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    await casework.recorded((await cast.alice()).id, 1)
    await cairn.leave()
    await cairn.leave()
    assert await journal.numbers() == [1]
    told: list[str] = []
    monkeypatch.setattr(actions.log, "warning", lambda event, **_: told.append(event))
    nowhere = Database(
        "postgresql://nobody@127.0.0.1:1/nothing", PoolOptions(timeout=0.2, acquire_timeout=0.1)
    )
    await anchors.leave(nowhere)
    await casework.recorded((await cast.alice()).id, 1)
    folder = journal._folder
    (folder / "000000000001.json").rename(folder / "000000000001.gone")
    folder.rename(folder.with_name("away"))
    folder.write_text("no folder")
    await anchors.leave(cairn.database)
    assert told == ["not_anchored_at_stop"] * 2


async def test_processes_that_anchor_at_once_make_one_chain_of_anchors(
    cairn: wiring.Cairn, cast: Cast, casework: Casework, journal: FolderJournal
) -> None:
    await casework.recorded((await cast.alice()).id, 2)
    processes = [Anchors(journal, keys_of(cairn)) for _ in range(6)]
    made = await asyncio.gather(*(one.append(Reads(cairn.database, primary=True)) for one in processes))
    assert made.count(True) == 1
    assert await journal.numbers() == [1]


async def listed(http: httpx.AsyncClient, person: Person, query: str) -> dict[str, Any]:
    answer = await http.get(f"{URL}{query}", headers=person.headers)
    assert answer.status_code == 200, answer.text
    assert answer.headers["cache-control"] == "no-store"
    return answer.json()


async def test_anchors_are_listed(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, casework: Casework, anchors: Anchors,
    journal: FolderJournal,
) -> None:  # fmt: skip
    audra, alice = await auditor(cast), await cast.alice()
    assert (await listed(http, audra, ""))["items"] == []
    for _ in range(5):
        await casework.recorded(alice.id, 1)
        await by_the_clock(cairn)
    found = await listed(http, audra, "?per_page=2")
    assert [item["number"] for item in found["items"]] == [5, 4]
    assert (found["total"], found["total_pages"]) == (5, 3)
    assert found["items"][0]["sound"] is True
    assert found["items"][0]["content"].encode() == await journal.read(5)
    numbers, cursor = [5, 4], found["next_cursor"]
    while cursor:
        found = await listed(http, audra, f"?per_page=2&cursor={cursor}")
        numbers, cursor = numbers + [item["number"] for item in found["items"]], found["next_cursor"]
    assert numbers == [5, 4, 3, 2, 1]
    assert [
        item["number"] for item in (await listed(http, audra, "?sort=number&page=2&per_page=2"))["items"]
    ] == [3, 4]
    (journal._folder / "000000000005.json").write_bytes(b"\xff{}")
    spoiled = (await listed(http, audra, "?per_page=1"))["items"][0]
    assert (spoiled["at"], spoiled["sound"]) == (None, False)
    for query, pointer in (("cursor=abc", "?cursor"), ("sort=at", "?sort"), ("per_page=0", "?per_page")):
        answer = await http.get(f"{URL}?{query}", headers=audra.headers)
        assert answer.status_code == 422
        assert [problem["pointer"] for problem in answer.json()["errors"]] == [pointer]
    assert [event["action"] for event in await casework.events()] == ["view"] * 5


async def test_a_store_that_is_away_is_a_503(
    http: httpx.AsyncClient, cast: Cast, anchors: Anchors, journal: FolderJournal
) -> None:
    journal._folder.parent.mkdir(exist_ok=True)
    journal._folder.write_text("no folder")
    answer = await http.get(URL, headers=(await auditor(cast)).headers)
    assert (answer.status_code, answer.json()["code"]) == (503, "anchors_unavailable")
