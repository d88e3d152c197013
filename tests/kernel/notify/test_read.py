"""GET /notifications, POST /notifications/{id}/read, POST /notifications/read-all."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest

from cairn.base.ids import new_id
from cairn.products.accounts.notices import NEW_DEVICE
from tests.builders.keys import make_key
from tests.problems import refused

URL = "/api/v1/notifications"


async def asked(http, person, **query):
    answer = await http.get(URL, params=query, headers=person.headers)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_own_ones_newest_first(http, cast, tell):
    alice, bob = await cast.alice(), await cast.bob()
    first = await tell(alice.id)
    second = await tell(alice.id, bob.id, kind=NEW_DEVICE)
    page = await asked(http, alice)
    assert page["total"] == 2
    assert [item.keys() for item in page["items"]] == [{"id", "kind", "subject", "created_at", "read_at"}] * 2
    assert [item["subject"] for item in page["items"]] == [
        {"type": "session", "id": str(second)}, {"type": "user", "id": str(first)},
    ]  # fmt: skip
    assert [item["kind"] for item in page["items"]] == ["accounts.device.added", "accounts.password.changed"]
    assert (await asked(http, bob))["total"] == 1
    assert (await asked(http, await cast.ada()))["items"] == [], "an administrator sees nobody else's"


async def test_unread_counts_and_read_marks_once(http, cast, tell):
    alice = await cast.alice()
    await tell(alice.id)
    await tell(alice.id)
    (newest, oldest) = (await asked(http, alice, unread="true"))["items"]
    answer = await http.post(f"{URL}/{newest['id']}/read", headers=alice.headers)
    assert answer.status_code == 200, answer.text
    assert answer.json() == {**newest, "read_at": answer.json()["read_at"]}
    assert datetime.fromisoformat(answer.json()["read_at"]) >= datetime.fromisoformat(newest["created_at"])
    again = await http.post(f"{URL}/{newest['id']}/read", headers=alice.headers)
    assert (again.status_code, again.json()) == (200, answer.json())
    assert [item["id"] for item in (await asked(http, alice, unread="true"))["items"]] == [oldest["id"]]
    assert (await asked(http, alice, unread="true", per_page=1))["total"] == 1
    assert [item["id"] for item in (await asked(http, alice, unread="false"))["items"]] == [newest["id"]]
    assert (await asked(http, alice))["total"] == 2


async def test_read_by_many_at_once_keeps_one_time(http, cast, tell):
    alice = await cast.alice()
    await tell(alice.id)
    (item,) = (await asked(http, alice))["items"]
    answers = await asyncio.gather(
        *(http.post(f"{URL}/{item['id']}/read", headers=alice.headers) for _ in range(10))
    )
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.json()["read_at"] for answer in answers}) == 1


async def test_read_all_marks_what_is_there_and_nobody_elses(http, cast, tell, facts):
    alice, bob = await cast.alice(), await cast.bob()
    for _ in range(3):
        await tell(alice.id, bob.id)
    for _ in range(2):
        answer = await http.post(f"{URL}/read-all", headers=alice.headers)
        assert (answer.status_code, answer.content) == (204, b"")
    assert (await asked(http, alice, unread="true"))["total"] == 0
    assert (await asked(http, bob, unread="true"))["total"] == 3
    await tell(alice.id)
    assert (await asked(http, alice, unread="true"))["total"] == 1
    assert await facts.events() == []


async def test_anothers_is_as_none(http, cast, tell, facts):
    alice, mallory = await cast.alice(), await cast.mallory()
    await tell(alice.id)
    (item,) = (await asked(http, alice))["items"]
    found = []
    for row_id in (item["id"], str(new_id()), "no-id", "%00"):
        answer = await http.post(f"{URL}/{row_id}/read", headers=mallory.headers)
        refused(answer, 404, "notification_not_found")
        body = answer.json()
        found.append({name: body[name] for name in ("type", "title", "status", "detail", "code")})
    assert found[0] == found[1] == found[2]
    assert await facts.count("kernel.notifications", "read_at IS NULL") == 1


async def test_nobody_and_malformed(http, cast):
    alice = await cast.alice()
    for method, path in (("GET", URL), ("POST", f"{URL}/read-all"), ("POST", f"{URL}/{new_id()}/read")):
        refused(await http.request(method, path), 401, "unauthenticated")
    refused(await http.get(f"{URL}?unread=yes", headers=alice.headers), 422, "invalid")
    refused(await http.get(f"{URL}?sort=kind", headers=alice.headers), 422, "invalid")
    refused(await http.get(f"{URL}?cursor=nonsense", headers=alice.headers), 422, "invalid")


async def test_a_key_needs_the_scope(http, cast, tell):
    alice = await cast.alice()
    await tell(alice.id)
    key = await make_key(http, alice, scopes=["notifications:notification:read"])
    headers = {"Authorization": f"Bearer {key['key']}"}
    assert (await http.get(URL, headers=headers)).json()["total"] >= 1
    refused(await http.post(f"{URL}/read-all", headers=headers), 403, "insufficient_scope")
    other = await make_key(http, alice, scopes=["catalogue:*"])
    refused(
        await http.get(URL, headers={"Authorization": f"Bearer {other['key']}"}), 403, "insufficient_scope"
    )


async def test_a_cursor_misses_nothing_while_more_are_told(http, cast, tell):
    alice = await cast.alice()
    for _ in range(5):
        await tell(alice.id)
    seen, cursor = [], None
    while True:
        page = await asked(http, alice, per_page=2, **({"cursor": cursor} if cursor else {}))
        seen += [item["id"] for item in page["items"]]
        await tell(alice.id)
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert len(seen) == len(set(seen)) == 5


@pytest.mark.parametrize(
    ("read", "days", "kept"),
    [(True, 89, 1), (True, 91, 0), (False, 91, 1), (False, 364, 1), (False, 366, 0), (True, 366, 0)],
)
async def test_what_is_old_goes(cairn, cast, tell, raw, facts, read, days, kept):
    alice = await cast.alice()
    await tell(alice.id)
    await raw.execute(
        "UPDATE kernel.notifications SET created_at = now() - $1::interval,"
        " read_at = CASE WHEN $2 THEN now() - $1::interval END",
        timedelta(days=days), read,
    )  # fmt: skip
    await raw.execute(
        "INSERT INTO kernel.outbox (id, job, payload, correlation_id, created_at, due_at)"
        " VALUES ($1, 'kernel.tidy_notifications', '{}', 'test', now(), now())",
        new_id(),
    )
    await cairn.relay.run_due()
    assert await facts.count("kernel.notifications") == kept
    assert await facts.count("kernel.outbox", "state <> 'done'") == 0
