"""What an API key opens, and what it never does."""

from __future__ import annotations

import asyncio
import time
from datetime import timedelta

import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.identity.api_keys import new_api_key
from cairn.products.accounts.errors import InvalidApiKey
from cairn.products.accounts.sessions import callers as module
from cairn.products.accounts.sessions.callers import Callers
from cairn.products.accounts.sessions.seen import LastSeen
from tests.authenticator import enrol
from tests.builders.keys import bearing, make_key

KEYS = "/api/v1/auth/api-keys"
ITEMS = "/api/v1/items"
ME = "/api/v1/auth/me"
ITEM = {"name": "Tent", "price": "1.00", "currency": "EUR"}


async def test_a_key_does_what_its_scope_names_and_no_more(http, cast, raw):
    alice = await cast.alice()
    key = await make_key(http, alice, scopes=["catalogue:item:create"])
    made = await http.post(ITEMS, json=ITEM, headers=bearing(key))
    assert (made.status_code, made.json()["owner_id"]) == (201, str(alice.id))
    refused = await http.patch(f"{ITEMS}/{made.json()['id']}", json={"name": "Pole"}, headers=bearing(key))
    assert (refused.status_code, refused.json()["code"]) == (403, "insufficient_scope")
    assert refused.headers["www-authenticate"] == (
        'Bearer realm="cairn", error="insufficient_scope", scope="catalogue:item:update"'
    )
    assert (await http.get(ME, headers=bearing(key))).json()["code"] == "insufficient_scope"
    entry = await raw.fetchrow("SELECT * FROM kernel.audit_log WHERE event = 'catalogue.item.created'")
    assert (entry["actor_id"], str(entry["session_id"])) == (alice.id, key["id"])


@pytest.mark.parametrize(
    ("scope", "profile", "item"),
    [
        ("*", 200, 201),
        ("catalogue:*", 403, 201),
        ("catalogue:item:*", 403, 201),
        ("accounts:profile:read", 200, 403),
        ("accounts:profile:*", 200, 403),
    ],
)
async def test_scopes_are_patterns(http, cast, scope, profile, item):
    headers = bearing(await make_key(http, await cast.alice(), scopes=[scope]))
    assert (await http.get(ME, headers=headers)).status_code == profile
    assert (await http.post(ITEMS, json=ITEM, headers=headers)).status_code == item


async def test_an_administrators_key_is_no_administrators_key_unless_asked_for(http, cast):
    ada, alice = await cast.ada(), await cast.alice()
    plain = bearing(await make_key(http, ada, scopes=["*"]))
    asked = bearing(await make_key(http, ada, scopes=["*"], roles=["user", "admin"]))
    for method, path, status in (("GET", "/users", 200), ("POST", f"/users/{alice.id}/lock", 200)):
        assert (await http.request(method, f"/api/v1{path}", headers=plain)).json()["code"] == "forbidden"
        assert (await http.request(method, f"/api/v1{path}", headers=asked)).status_code == status


async def test_a_key_has_no_role_that_its_owner_lost(http, cast, raw):
    await cast.ada()
    eve = await cast.person("eve", "user", "admin")
    headers = bearing(await make_key(http, eve, scopes=["*"], roles=["user", "admin"]))
    assert (await http.get("/api/v1/users", headers=headers)).status_code == 200
    ada = await cast.ada()
    await http.put(f"/api/v1/users/{eve.id}/roles", json={"roles": ["user"]}, headers=ada.headers)
    assert (await http.get("/api/v1/users", headers=headers)).status_code == 403
    assert (await http.get(ME, headers=headers)).status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/auth/change-password", {"current_password": "a", "new_password": "b"}),
        ("POST", "/auth/logout", None),
        ("GET", "/auth/sessions", None),
        ("GET", "/auth/api-keys", None),
        ("POST", "/auth/api-keys", {"name": "more", "scopes": ["*"]}),
        ("POST", "/users", {"email": "x@example.com", "roles": ["admin"]}),
        ("PATCH", "/users/{id}", {"email": "x@example.com"}),
        ("PUT", "/users/{id}/roles", {"roles": ["admin"]}),
        ("DELETE", "/users/{id}", None),
        ("POST", "/users/me/exports", None),
        ("DELETE", "/users/me", None),
    ],
)
async def test_no_key_hands_an_account_over(http, cast, facts, method, path, body):
    ada, bob = await cast.ada(), await cast.bob()
    key = await make_key(http, ada, scopes=["*"], roles=["user", "admin"])
    before = await facts.events()
    answer = await http.request(
        method, f"/api/v1{path.format(id=bob.id)}", json=body, headers=bearing(key)
    )  # fmt: skip
    assert (answer.status_code, answer.json()["code"]) == (403, "insufficient_scope")
    assert 'error="insufficient_scope"' in answer.headers["www-authenticate"]
    assert await facts.events() == before


async def test_a_key_gets_no_tokens(http, cast):
    key = await make_key(http, await cast.alice(), scopes=["*"])
    by_header = await http.post("/api/v1/auth/refresh", headers=bearing(key))
    by_body = await http.post("/api/v1/auth/refresh", json={"refresh_token": key["key"]})
    for answer in (by_header, by_body):
        assert (answer.status_code, answer.json()["code"]) == (401, "invalid_refresh_token")


async def test_public_addresses_know_the_owner_only_within_the_scopes(http, cast):
    alice = await cast.alice()
    hidden = {**ITEM, "is_active": False}
    item = (await http.post(ITEMS, json=hidden, headers=alice.headers)).json()
    inside = bearing(await make_key(http, alice, scopes=["catalogue:item:create"]))
    outside = bearing(await make_key(http, alice, scopes=["accounts:profile:read"]))
    assert (await http.get(f"{ITEMS}/{item['id']}", headers=inside)).status_code == 200
    assert (await http.get(f"{ITEMS}/{item['id']}", headers=outside)).status_code == 404
    assert (await http.get(f"{ITEMS}/{item['id']}")).status_code == 404
    assert (await http.get(ITEMS, headers=outside)).status_code == 200
    assert (await http.get(ITEMS, headers=bearing({"key": new_api_key()}))).status_code == 401


async def test_public_addresses_that_write_or_manage_sign_in_know_no_holder_of_a_key(http, cast):
    """Confirming a factor is public, for who is half signed in; with a session it is the session's."""
    alice = await cast.alice()
    phone = await enrol(http, alice.headers)
    key = await make_key(http, alice, scopes=["*"])
    code = {"code": phone.code()}
    with_key = await http.post(phone.url, json=code, headers=bearing(key))
    as_nobody = await http.post(phone.url, json=code)
    assert (with_key.status_code, with_key.json()["code"]) == (
        as_nobody.status_code,
        as_nobody.json()["code"],
    )
    assert with_key.status_code in {401, 403, 404, 422}
    assert (await http.post(phone.url, json=code, headers=alice.headers)).status_code == 200


async def test_what_is_no_living_key_is_refused_alike(http, cast, raw):
    alice = await cast.alice()
    living, revoked, expired = [await make_key(http, alice, scopes=["*"]) for _ in range(3)]
    for key in (revoked, expired):
        assert (await http.get(ME, headers=bearing(key))).status_code == 200
    assert (await http.delete(f"{KEYS}/{revoked['id']}", headers=alice.headers)).status_code == 204
    clock.shift(timedelta(days=90, seconds=1))
    try:
        answers = [await http.get(ME, headers=bearing(expired))]
    finally:
        clock.shift(timedelta(0))
    bad = [revoked["key"], new_api_key(), living["key"][:-1], "cairn_", living["key"] + "x"]
    answers += [await http.get(ME, headers=bearing({"key": key})) for key in bad]
    kept = [{**answer.json(), "correlation_id": ""} for answer in answers]
    assert {answer.status_code for answer in answers} == {401}
    assert kept == [kept[0]] * len(kept)
    assert kept[0]["code"] == "invalid_api_key"
    assert {answer.headers["www-authenticate"] for answer in answers} == {
        'Bearer realm="cairn", error="invalid_token"'
    }
    assert (await http.get(ME, headers=bearing(living))).status_code == 200


@pytest.mark.parametrize("how", ["lock", "delete", "erasure"])
async def test_a_key_dies_with_its_owners_account(http, cast, how):
    alice, ada = await cast.alice(), await cast.ada()
    headers = bearing(await make_key(http, alice, scopes=["*"]))
    assert (await http.get(ME, headers=headers)).status_code == 200
    if how == "lock":
        await http.post(f"/api/v1/users/{alice.id}/lock", headers=ada.headers)
    elif how == "delete":
        await http.delete(f"/api/v1/users/{alice.id}", headers=ada.headers)
    else:
        assert (await http.delete("/api/v1/users/me", headers=alice.headers)).status_code == 204
    assert (await http.get(ME, headers=headers)).status_code == 401


async def test_a_revoked_key_is_dead_here_at_once_and_everywhere_within_two_seconds(http, elsewhere, cast):
    alice = await cast.alice()
    key = await make_key(http, alice, scopes=["*"])
    for client in (http, elsewhere):
        assert (await client.get(ME, headers=bearing(key))).status_code == 200
    begun = time.monotonic()
    assert (await http.delete(f"{KEYS}/{key['id']}", headers=alice.headers)).status_code == 204
    assert (await http.get(ME, headers=bearing(key))).status_code == 401
    while (await elsewhere.get(ME, headers=bearing(key))).status_code == 200:
        assert time.monotonic() - begun < 2
        await asyncio.sleep(0.05)


@pytest.fixture
def asked(monkeypatch):
    """How many questions about keys went to the database."""
    counted: list[str] = []
    row = Reads.row

    async def counting(self, statement, values):
        counted.append(statement.sql)
        return await row(self, statement, values)

    monkeypatch.setattr(module.Reads, "row", counting)
    return lambda: sum("api_keys" in sql for sql in counted)


async def test_a_warm_key_asks_nothing_and_many_at_once_ask_once(cairn, http, cast, asked):
    key = await make_key(http, await cast.alice(), scopes=["*"])
    cairn.accounts.forget_callers()
    await asyncio.gather(*(http.get(ME, headers=bearing(key)) for _ in range(20)))
    for _ in range(3):
        await http.get(ME, headers=bearing(key))
    assert asked() == 1


async def test_a_mistyped_key_costs_no_query_and_an_invented_one_is_not_remembered(cairn, cast, asked):
    callers = cairn.accounts.callers
    callers.forget_all()
    for token in ("cairn_", new_api_key()[:-1], "cairn_" + "x" * 49):
        with pytest.raises(InvalidApiKey):
            await callers.caller(token, "", "")
    assert asked() == 0
    invented = new_api_key()
    for _ in range(2):
        with pytest.raises(InvalidApiKey):
            await callers.caller(invented, "", "")
    assert asked() == 2
    assert len(callers._known) == 0


async def test_the_caller_is_the_owner_within_the_scopes(cairn, http, cast):
    alice = await cast.alice()
    key = await make_key(http, alice, scopes=["catalogue:*", "accounts:profile:read"])
    caller = await cairn.accounts.callers.caller(key["key"], "192.0.2.7", "192.0.2.0/24")
    assert (caller.user_id, caller.session_id, str(caller.key_id)) == (alice.id, None, key["id"])
    assert caller.scopes == {"catalogue:*", "accounts:profile:read"}
    assert caller.shape == Caller(user_id=new_id(), roles=frozenset({"user"})).shape


async def test_last_use_is_written_later_and_once(cairn, http, cast, raw):
    key = await make_key(http, await cast.alice(), scopes=["*"])
    seen = LastSeen(cairn.database, batch_seconds=0.01)
    callers = Callers(cairn.accounts.tokens, cairn.database, seen)
    await callers.caller(key["key"], "", "")
    await seen._writing
    first = await raw.fetchval("SELECT last_used_at FROM accounts.api_keys")
    assert clock.now() - first < timedelta(seconds=5)
    callers.forget_all()
    await callers.caller(key["key"], "", "")
    assert seen._noted == {}


async def test_an_outcome_of_the_owner_is_not_replayed_to_a_key(http, cast):
    alice = await cast.alice()
    key = await make_key(http, alice, scopes=["catalogue:*"])
    first = await http.post(ITEMS, json=ITEM, headers=alice.keyed("k"))
    second = await http.post(ITEMS, json=ITEM, headers={**bearing(key), "Idempotency-Key": "k"})
    again = await http.post(ITEMS, json=ITEM, headers={**bearing(key), "Idempotency-Key": "k"})
    assert first.json()["id"] != second.json()["id"] == again.json()["id"]
    assert again.headers["idempotency-replayed"] == "true"


async def test_verify_says_what_a_key_may(http, cast):
    alice = await cast.alice()
    key = await make_key(http, alice, scopes=["catalogue:*", "accounts:profile:read"])
    for asked in ({"json": {"token": key["key"]}}, {"headers": bearing(key)}):
        said = (await http.post("/api/v1/auth/verify", **asked)).json()
        assert said == {
            "valid": True,
            "user_id": str(alice.id),
            "expires_at": key["expires_at"],
            "scope": "accounts:profile:read catalogue:*",
        }
    await http.delete(f"{KEYS}/{key['id']}", headers=alice.headers)
    assert (await http.post("/api/v1/auth/verify", json={"token": key["key"]})).json()["valid"] is False
