"""Erasure: a wish, a week to take it back, and then nothing is left."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta

import asyncpg
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.cast import PASSWORD
from tests.problems import refused
from tests.products.accounts.conftest import bearer

ME = "/api/v1/users/me"
ITEMS = "/api/v1/items"
WEEK = timedelta(days=7, minutes=1)


@pytest.fixture
def later() -> Iterator[None]:
    yield
    clock.shift(timedelta(0))


async def wished(http, person):
    answer = await http.delete(ME, headers=person.headers)
    assert answer.status_code == 204, answer.text
    assert "cairn_refresh=;" in answer.headers["set-cookie"]


async def look(cairn, raw):
    """What the hourly look does."""
    await raw.execute(
        "INSERT INTO kernel.outbox (id, job, payload, correlation_id, created_at, due_at)"
        " VALUES ($1, 'accounts.erase_due', '{}', '-', now(), now())", new_id(),
    )  # fmt: skip
    await cairn.relay.run_due()


async def test_the_wish_ends_all_sessions_and_keeps_everything_for_a_week(
    http, cast, cairn, raw, facts, later
):
    alice = await cast.alice()
    await http.post(ITEMS, json={"name": "Tent"}, headers=alice.headers)
    await wished(http, alice)
    assert (await http.get(ME, headers=alice.headers)).status_code == 401
    assert await facts.events() == ["catalogue.item.created", "accounts.erasure.requested"]
    assert await facts.jobs() == ["accounts.mail"]
    clock.shift(timedelta(days=6, hours=23))
    await look(cairn, raw)
    assert await facts.count("accounts.users") == 1
    assert await facts.count("catalogue.items") == 1


async def test_after_a_week_nothing_of_the_person_is_left(http, cast, cairn, raw, facts, dsn, later):
    alice, bob = await cast.alice(), await cast.bob()
    await http.post(ITEMS, json={"name": "Alice's tent"}, headers=alice.headers)
    await http.post(ITEMS, json={"name": "Bob's stove"}, headers=bob.headers)
    await http.post(f"{ME}/exports", headers=alice.headers)
    await cairn.relay.run_due()
    await wished(http, alice)
    clock.shift(WEEK)
    await look(cairn, raw)
    assert await dumped(raw, "alice") == []
    assert await raw.fetchval("SELECT string_agg(name, ',') FROM catalogue.items") == "Bob's stove"
    assert await raw.fetchval("SELECT count(*) FROM accounts.users") == 1
    (changes,) = [
        json.loads(row["changes"])
        for row in await raw.fetch(
            "SELECT changes::text FROM kernel.audit_log WHERE event = 'accounts.user.erased'"
        )
    ]
    assert changes == {"catalogue.items": [1, 0]}
    assert await facts.count("kernel.outbox", "job = 'accounts.erase' AND state <> 'done'") == 0


async def dumped(raw: asyncpg.Connection, needle: str) -> list[str]:
    """Tables whose text holds the needle."""
    tables = await raw.fetch(
        "SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables"
        " WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')"
    )
    found = []
    for (name,) in tables:
        held = await raw.fetchval(f"SELECT count(*) FROM {name} row WHERE row::text ILIKE $1", f"%{needle}%")  # noqa: S608
        if held:
            found.append(name)
    return found


async def test_signing_in_takes_the_wish_back(http, cast, cairn, raw, facts, later):
    alice = await cast.alice()
    await wished(http, alice)
    clock.shift(timedelta(days=3))
    answer = await http.post("/api/v1/auth/login", json={"email": alice.email, "password": PASSWORD})
    assert answer.status_code == 200
    assert answer.json()["user"]["erasure_due_at"] is None
    assert "accounts.erasure.cancelled" in await facts.events()
    clock.shift(WEEK)
    await look(cairn, raw)
    assert await facts.count("accounts.users") == 1


async def test_a_wrong_password_does_not_take_it_back(http, cast, raw):
    alice = await cast.alice()
    await wished(http, alice)
    await http.post("/api/v1/auth/login", json={"email": alice.email, "password": "Wrong-Horse-7!"})
    assert await raw.fetchval("SELECT erasure_due_at IS NOT NULL FROM accounts.users")


async def test_an_admin_sees_who_is_leaving(http, cast):
    alice, ada = await cast.alice(), await cast.ada()
    await wished(http, alice)
    seen = (await http.get(f"/api/v1/users/{alice.id}", headers=ada.headers)).json()
    assert seen["erasure_due_at"] is not None


async def test_the_last_admin_stays(http, cast, facts):
    ada = await cast.ada()
    refused(await http.delete(ME, headers=ada.headers), 409, "last_admin")
    assert await facts.events() == []
    assert (await http.get(ME, headers=ada.headers)).status_code == 200


async def test_nobody_and_a_stale_session_cannot(http, cast, raw, facts):
    alice = await cast.alice()
    assert (await http.delete(ME)).status_code == 401
    await raw.execute("UPDATE accounts.sessions SET proved_at = NULL")
    refused(await http.delete(ME, headers=alice.headers), 403, "reauthentication_required")
    assert await facts.events() == []


async def test_it_is_all_or_nothing_and_tried_again(http, cast, cairn, raw, facts, later):
    alice = await cast.alice()
    await http.post(ITEMS, json={"name": "Tent"}, headers=alice.headers)
    await wished(http, alice)
    clock.shift(WEEK)
    await raw.execute(
        "CREATE FUNCTION pg_temp.no() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not now'; END $$;"
        "CREATE TRIGGER no BEFORE DELETE ON accounts.users FOR EACH ROW EXECUTE FUNCTION pg_temp.no()"
    )
    try:
        await look(cairn, raw)
    finally:
        await raw.execute("DROP TRIGGER no ON accounts.users")
    assert await facts.count("catalogue.items") == 1
    assert await facts.count("accounts.users") == 1
    assert (
        await facts.count("kernel.outbox", "job = 'accounts.erase' AND state = 'queued' AND attempts = 1")
        == 1
    )
    await raw.execute("UPDATE kernel.outbox SET due_at = now()")
    await cairn.relay.run_due()
    assert await facts.count("catalogue.items") == 0
    assert await facts.count("accounts.users") == 0


async def test_who_is_deleted_by_an_admin_leaves_nothing_either(http, cast, cairn, raw, facts):
    alice, ada = await cast.alice(), await cast.ada()
    await http.post(ITEMS, json={"name": "Alice's tent"}, headers=alice.headers)
    assert (await http.delete(f"/api/v1/users/{alice.id}", headers=ada.headers)).status_code == 204
    assert await facts.jobs() == ["accounts.erase"]
    await cairn.relay.run_due()
    assert await dumped(raw, "alice") == []
    assert await facts.count("catalogue.items") == 0
    assert await facts.count("accounts.users") == 1


async def test_an_erasure_that_comes_twice_changes_nothing(http, cast, cairn, raw, facts, later):
    alice, bob = await cast.alice(), await cast.bob()
    await http.post(ITEMS, json={"name": "Stove"}, headers=bob.headers)
    await wished(http, alice)
    clock.shift(WEEK)
    await look(cairn, raw)
    await look(cairn, raw)
    await raw.execute(
        "UPDATE kernel.outbox SET state = 'queued', due_at = now() WHERE job = 'accounts.erase'"
    )
    await cairn.relay.run_due()
    assert await facts.count("catalogue.items") == 1
    assert await facts.count("accounts.users") == 1


async def test_a_token_of_before_is_worth_nothing(http, cast, sign_in):
    alice = await cast.alice()
    tokens = await sign_in(alice.email)
    await wished(http, alice)
    assert (await http.get(ME, headers=bearer(tokens))).status_code == 401
    answer = await http.post("/api/v1/auth/refresh", json={"refresh_token": tokens["refresh_token"]})
    assert answer.status_code == 401
