"""/auth/api-keys: making, listing, reading, revoking."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import orjson
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.identity.opaque import digest
from cairn.products.accounts.api_keys.jobs import TIDY
from tests.builders.keys import bearing, make_key

URL = "/api/v1/auth/api-keys"


async def test_making_one(http, cast, raw, facts):
    alice = await cast.alice()
    body = {
        "name": "nightly import",
        "scopes": ["catalogue:item:*", "catalogue:item:*"],
        "expires_in_days": 30,
    }
    answer = await http.post(URL, json=body, headers=alice.headers)
    made = answer.json()
    assert answer.status_code == 201
    assert answer.headers["location"] == f"{URL}/{made['id']}"
    assert answer.headers["cache-control"] == "no-store"
    assert made["key"].startswith(made["prefix"])
    assert (made["scopes"], made["roles"]) == (["catalogue:item:*"], ["user"])
    row = await raw.fetchrow("SELECT * FROM accounts.api_keys")
    assert row["digest"] == digest(made["key"])
    assert row["expires_at"] - row["created_at"] == timedelta(days=30)
    assert await facts.events() == ["accounts.api_key.created"]
    assert await facts.jobs() == ["kernel.notify", "accounts.mail"]
    payload = orjson.loads(
        await raw.fetchval("SELECT payload FROM kernel.outbox WHERE job = 'accounts.mail'")
    )
    assert (payload["kind"], payload["user_id"]) == ("api_key_created", str(alice.id))
    assert set(payload["facts"]) == {"at", "network"}


async def test_the_key_is_stored_nowhere(http, cast, raw):
    alice = await cast.alice()
    key = (
        await http.post(URL, json={"name": "n", "scopes": ["*"]}, headers=alice.keyed("once"))
    ).json()["key"]  # fmt: skip
    for table in ("accounts.api_keys", "kernel.audit_log", "kernel.outbox", "kernel.idempotent_outcomes"):
        for row in await raw.fetch(f"SELECT t::text FROM {table} t"):  # noqa: S608
            assert key not in row[0]
            assert key[12:] not in row[0]


async def test_reading_them_back_shows_no_key(http, cast):
    alice = await cast.alice()
    made = await make_key(http, alice)
    shown = {name: value for name, value in made.items() if name != "key"}
    listed = await http.get(URL, headers=alice.headers)
    assert (listed.status_code, listed.json()["items"]) == (200, [shown])
    assert listed.headers["cache-control"] == "no-store"
    assert (await http.get(f"{URL}/{made['id']}", headers=alice.headers)).json() == shown


async def test_they_come_in_pages(http, cast):
    alice = await cast.alice()
    made = [(await make_key(http, alice))["id"] for _ in range(5)]
    seen, query = [], "?per_page=2&sort=created_at&count=false"
    while query:
        page = (await http.get(URL + query, headers=alice.headers)).json()
        seen += [key["id"] for key in page["items"]]
        query = f"?per_page=2&sort=created_at&cursor={page['next_cursor']}" if page["next_cursor"] else ""
    assert seen == made


async def test_revoking(http, cast, facts):
    alice = await cast.alice()
    key = await make_key(http, alice)
    answer = await http.delete(f"{URL}/{key['id']}", headers=alice.headers)
    assert answer.status_code == 204
    assert (await http.get(URL, headers=alice.headers)).json()["total"] == 0
    again = await http.delete(f"{URL}/{key['id']}", headers=alice.headers)
    assert (again.status_code, again.json()["code"]) == (404, "api_key_not_found")
    assert await facts.events() == ["accounts.api_key.created", "accounts.api_key.revoked"]


async def test_another_persons_key_is_not_there(http, cast, facts):
    alice, mallory, ada = await cast.alice(), await cast.mallory(), await cast.ada()
    key = await make_key(http, alice)
    for person in (mallory, ada):
        for method in ("GET", "DELETE"):
            theirs = await http.request(method, f"{URL}/{key['id']}", headers=person.headers)
            nothing = await http.request(method, f"{URL}/{new_id()}", headers=person.headers)
            assert theirs.status_code == nothing.status_code == 404
            assert theirs.json()["code"] == nothing.json()["code"] == "api_key_not_found"
        assert (await http.get(URL, headers=person.headers)).json()["items"] == []
    assert (await http.get("/api/v1/auth/me", headers=bearing(key))).status_code == 200


async def test_nobody(http, cairn, facts):
    assert (await http.post(URL, json={"name": "n", "scopes": ["*"]})).status_code == 401
    assert (await http.get(URL)).status_code == 401
    assert (await http.delete(f"{URL}/{new_id()}")).status_code == 401
    assert await facts.events() == []


async def test_only_in_a_session_that_was_proven_lately(http, cast, raw, facts):
    alice = await cast.alice()
    await raw.execute("UPDATE accounts.sessions SET proved_at = now() - interval '11 minutes'")
    answer = await http.post(URL, json={"name": "n", "scopes": ["*"]}, headers=alice.headers)
    assert (answer.status_code, answer.json()["code"]) == (403, "reauthentication_required")
    assert (await http.get(URL, headers=alice.headers)).status_code == 200
    assert await facts.count("accounts.api_keys") == 0


@pytest.mark.parametrize(
    ("said", "pointer", "code"),
    [
        ({"scopes": ["catalogue:*", "nothing:*"]}, "/scopes/1", "unknown_scope"),
        ({"scopes": ["catalogue:item:fly"]}, "/scopes/0", "unknown_scope"),
        ({"scopes": ["catalogue"]}, "/scopes/0", "unknown_scope"),
        ({"scopes": ["**"]}, "/scopes/0", "unknown_scope"),
        ({"scopes": ["accounts:password:change"]}, "/scopes/0", "unknown_scope"),
        ({"scopes": ["accounts:api-key:*"]}, "/scopes/0", "unknown_scope"),
        ({"scopes": []}, "/scopes", "too_few"),
        ({"roles": ["user", "admin"]}, "/roles/0", "not_your_role"),
        ({"roles": ["king"]}, "/roles/0", "not_a_choice"),
        ({"expires_in_days": 0}, "/expires_in_days", "too_small"),
        ({"expires_in_days": 366}, "/expires_in_days", "too_large"),
        ({"name": " "}, "/name", "blank"),
        ({"name": "a\nb"}, "/name", "not_allowed_character"),
        ({"key": "mine"}, "/key", "unknown_field"),
        ({"digest": "x"}, "/digest", "unknown_field"),
    ],
)
async def test_what_is_not_valid(http, cast, facts, said, pointer, code):
    alice = await cast.alice()
    answer = await http.post(URL, json={"name": "n", "scopes": ["*"], **said}, headers=alice.headers)
    assert answer.status_code == 422
    assert [(error["pointer"], error["code"]) for error in answer.json()["errors"]] == [(pointer, code)]
    assert await facts.events() == []


async def test_fifty_live_at_once_and_no_race_makes_one_more(http, cast, raw, facts):
    alice = await cast.alice()
    keys = [await make_key(http, alice) for _ in range(48)]
    body = {"name": "n", "scopes": ["*"]}
    answers = await asyncio.gather(*(http.post(URL, json=body, headers=alice.headers) for _ in range(8)))
    assert sorted(answer.status_code for answer in answers) == [201, 201] + [409] * 6
    assert {answer.json()["code"] for answer in answers if answer.status_code == 409} == {"too_many_api_keys"}
    await http.delete(f"{URL}/{keys[0]['id']}", headers=alice.headers)
    await make_key(http, alice)
    await raw.execute("UPDATE accounts.api_keys SET expires_at = now() WHERE id = $1::uuid", keys[1]["id"])
    await make_key(http, alice)


async def test_one_whose_only_role_is_another_asks_for_it(http, cast):
    watcher = await cast.person("watcher", "auditor")
    nothing = bearing(await make_key(http, watcher))
    assert (await http.get("/api/v1/audit", headers=nothing)).status_code == 403
    key = await make_key(http, watcher, roles=["auditor"], scopes=["accounts:audit:read"])
    assert (await http.get("/api/v1/audit", headers=bearing(key))).status_code == 200


async def test_what_expired_long_ago_is_thrown_away(cairn, http, cast, raw):
    alice = await cast.alice()
    old, fresh = await make_key(http, alice), await make_key(http, alice)
    await raw.execute("UPDATE accounts.api_keys SET expires_at = $1 WHERE id = $2::uuid",
                      clock.now() - timedelta(days=31), old["id"])  # fmt: skip
    work = UnitOfWork(cairn.database)
    await TIDY.run(work, {})
    await work.commit()
    await work.close()
    assert [str(row["id"]) for row in await raw.fetch("SELECT id FROM accounts.api_keys")] == [fresh["id"]]
