"""GET /audit: who did what to which row, for those who look after the service."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from urllib.parse import quote

import orjson
import pytest

from cairn.base.ids import new_id
from tests.builders.keys import make_key

URL = "/api/v1/audit"
ITEMS = "/api/v1/items"
ITEM = {"name": "Tent", "price": "1.00", "currency": "EUR"}
FIELDS = {
    "id", "at", "event", "row_id", "actor_id", "session_id", "correlation_id", "conditional", "changes",
}  # fmt: skip


@pytest.fixture
async def watcher(cast):
    return await cast.person("watcher", "user", "auditor")


async def asked(http, person, **query):
    answer = await http.get(URL, params=query, headers=person.headers)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_an_entry_shows_ids_and_public_values_only(http, cast, watcher):
    alice = await cast.alice()
    changed = {"full_name": "Alice Liddell"}
    answer = await http.patch("/api/v1/auth/me", json=changed, headers=alice.headers)
    (entry,) = (await asked(http, watcher))["items"]
    assert entry.keys() == FIELDS
    assert entry == {
        **entry,
        "event": "accounts.user.changed",
        "row_id": str(alice.id),
        "actor_id": str(alice.id),
        "session_id": str(alice.session_id),
        "correlation_id": answer.headers["x-correlation-id"],
        "conditional": False,
    }
    assert entry["changes"]["full_name"] is None
    assert "Liddell" not in str(entry)


async def test_newest_first_and_that_one_looked_is_in_it(http, cast, watcher, raw):
    alice = await cast.alice()
    for _ in range(3):
        await http.post(ITEMS, json=ITEM, headers=alice.headers)
    first = await asked(http, watcher)
    assert [entry["event"] for entry in first["items"]] == ["catalogue.item.created"] * 3
    second = await asked(http, watcher, actor=str(alice.id), event="catalogue.*", per_page=2)
    assert (second["total"], len(second["items"])) == (3, 2)
    read = (await asked(http, watcher, event="accounts.audit.read"))["items"]
    assert [entry["actor_id"] for entry in read] == [str(watcher.id)] * 2
    assert [entry["row_id"] for entry in read] == [str(watcher.id)] * 2
    assert read[0]["changes"] == {"asked": {"actor": str(alice.id), "event": "catalogue.*"}, "shown": 2}
    assert read[1]["changes"] == {"asked": {}, "shown": 3}
    oldest = await asked(http, watcher, sort="at")
    times = [(entry["at"], entry["id"]) for entry in oldest["items"]]
    assert times == sorted(times)


async def test_each_filter(http, cast, watcher):
    alice, bob = await cast.alice(), await cast.bob()
    made = await http.post(
        ITEMS, json=ITEM, headers={**alice.headers, "X-Correlation-ID": "trace-7"}
    )  # fmt: skip
    item = made.json()["id"]
    await http.patch(f"{ITEMS}/{item}", json={"name": "Pole"}, headers=alice.headers)
    await http.post(ITEMS, json=ITEM, headers=bob.headers)
    await http.patch("/api/v1/auth/me", json={"full_name": "Bob B"}, headers=bob.headers)

    async def events(**query):
        return [entry["event"] for entry in (await asked(http, watcher, sort="at", **query))["items"]]

    both = ["catalogue.item.created", "catalogue.item.changed"]
    assert await events(row=item) == both
    assert await events(actor=str(alice.id)) == both
    assert await events(correlation_id="trace-7") == ["catalogue.item.created"]
    assert await events(event="catalogue.item.changed") == ["catalogue.item.changed"]
    assert await events(event="catalogue.*") == [*both, "catalogue.item.created"]
    assert await events(event="accounts.user.*") == ["accounts.user.changed"]
    assert await events(event="cata.*") == []
    assert await events(event="catalogue.item.*", actor=str(bob.id)) == ["catalogue.item.created"]
    assert await events(row=str(new_id())) == []


async def test_a_span_of_time_is_half_open(http, cast, watcher, raw):
    alice = await cast.alice()
    for _ in range(4):
        await http.post(ITEMS, json=ITEM, headers=alice.headers)
        await asyncio.sleep(0.01)
    times = [row["at"] for row in await raw.fetch("SELECT at FROM kernel.audit_log ORDER BY at")]

    async def between(since: datetime | None, until: datetime | None) -> list[str]:
        query = {
            "from": since and since.isoformat(),
            "to": until and until.isoformat(),
            "event": "catalogue.*",
        }
        given = {name: value for name, value in query.items() if value}
        return [entry["at"] for entry in (await asked(http, watcher, sort="at", **given))["items"]]

    assert len(await between(times[1], times[3])) == 2
    assert len(await between(times[1], None)) == 3
    assert len(await between(None, times[1])) == 1
    assert len(await between(times[3], times[1])) == 0
    assert len(await between(times[3] + timedelta(days=10_000), None)) == 0
    assert len(await between(datetime.fromisoformat("0001-01-01T00:00:00+00:00"), None)) == 4
    assert len(await between(None, datetime.fromisoformat("9999-12-31T23:59:59+00:00"))) == 4


async def test_what_a_long_job_wrote_is_found_by_its_time(http, watcher, raw):
    """The entry's time is the beginning of its transaction, its id a day younger: a clock was set back."""
    await raw.execute(
        "INSERT INTO kernel.audit_log (id, at, event, row_id, correlation_id, conditional, changes)"
        " VALUES ($1, now() - interval '1 day', 'toy.job.done', $1, 'job', false, '{}')",
        new_id(),
    )
    at = await raw.fetchval("SELECT at FROM kernel.audit_log")
    span = {"from": at.isoformat(), "to": (at + timedelta(seconds=1)).isoformat()}
    assert len((await asked(http, watcher, **span))["items"]) == 1


async def test_pages_by_cursor_miss_nothing_while_entries_are_added(http, cast, watcher):
    alice = await cast.alice()
    for _ in range(7):
        await http.post(ITEMS, json=ITEM, headers=alice.headers)
    seen, cursor = [], None
    while True:
        page = await asked(http, watcher, per_page=3, count="false", **({"cursor": cursor} if cursor else {}))
        seen += [entry["id"] for entry in page["items"]]
        await http.post(ITEMS, json=ITEM, headers=alice.headers)
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert len(seen) == len(set(seen)) == 7
    assert seen == sorted(seen, reverse=True)


async def test_what_was_done_with_a_key_names_the_key(http, cast, watcher):
    alice = await cast.alice()
    key = await make_key(http, alice, scopes=["catalogue:*"])
    await http.post(ITEMS, json=ITEM, headers={"Authorization": f"Bearer {key['key']}"})
    (entry,) = (await asked(http, watcher, event="catalogue.*"))["items"]
    assert (entry["actor_id"], entry["session_id"]) == (str(alice.id), key["id"])


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ({"actor": "alice"}, "?actor"),
        ({"row": "7"}, "?row"),
        ({"event": "*"}, "?event"),
        ({"event": "accounts"}, "?event"),
        ({"event": "accounts.user.x.*"}, "?event"),
        ({"event": "Accounts.user.locked"}, "?event"),
        ({"correlation_id": "a b"}, "?correlation_id"),
        ({"from": "yesterday"}, "?from"),
        ({"to": "2026-03-01"}, "?to"),
        ({"since": "2026-03-01T00:00:00Z"}, "?since"),
        ({"event_from": "a"}, "?event_from"),
        ({"sort": "event"}, "?sort"),
        ({"cursor": "x"}, "?cursor"),
    ],
)
async def test_a_wrong_filter_is_refused_and_recorded_nowhere(http, watcher, facts, query, pointer):
    answer = await http.get(URL, params=query, headers=watcher.headers)
    assert answer.status_code == 422, answer.text
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]
    assert await facts.events() == []


async def test_a_filter_stands_once(http, watcher):
    for name in ("from", "actor"):
        value = quote("2026-03-01T00:00:00Z") if name == "from" else str(new_id())
        answer = await http.get(f"{URL}?{name}={value}&{name}={value}", headers=watcher.headers)
        assert answer.status_code == 422


async def test_nobody_and_no_watcher(http, cast, facts):
    mallory = await cast.person("mallory", "user", "moderator")
    assert (await http.get(URL)).status_code == 401
    refused = await http.get(URL, headers=mallory.headers)
    assert (refused.status_code, refused.json()["code"]) == (403, "forbidden")
    assert await facts.events() == []


async def test_what_cannot_be_recorded_is_not_shown(http, cast, watcher, raw):
    alice = await cast.alice()
    await http.post(ITEMS, json=ITEM, headers=alice.headers)
    await raw.execute(
        "ALTER TABLE kernel.audit_log ADD CONSTRAINT full_up CHECK (event <> 'accounts.audit.read')"
    )
    try:
        answer = await http.get(URL, headers=watcher.headers)
    finally:
        await raw.execute("ALTER TABLE kernel.audit_log DROP CONSTRAINT full_up")
    assert answer.status_code == 500
    assert "catalogue" not in answer.text
    assert orjson.loads(answer.content)["code"] == "internal_error"
