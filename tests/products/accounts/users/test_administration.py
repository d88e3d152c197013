"""/users: what administrators do, and nobody else."""

from __future__ import annotations

import asyncio

import orjson
import pytest

from cairn.base.ids import new_id, parse_id
from tests.builders.keys import bearing, make_key
from tests.cast import PASSWORD
from tests.products.accounts.conftest import bearer

URL = "/api/v1/users"
NEW = {"email": "dora@example.com", "username": "dora", "full_name": "Dora Maar", "password": "Trail-Mix-42!"}


async def test_the_list_is_searched_filtered_and_paged(http, cast):
    ada, _, _ = await cast.ada(), await cast.alice(), await cast.person("bob", "user", "moderator")
    whole = await http.get(f"{URL}?sort=email", headers=ada.headers)
    assert [item["username"] for item in whole.json()["items"]] == ["ada", "alice", "bob"]
    for query, names in (
        ("search=ali", ["alice"]), ("search=example", ["ada", "alice", "bob"]), ("role=moderator", ["bob"]),
        ("role=user&role=admin", ["ada"]), ("state=locked", []), ("state=active&role=admin", ["ada"]),
    ):  # fmt: skip
        found = (await http.get(f"{URL}?sort=email&{query}", headers=ada.headers)).json()
        assert [item["username"] for item in found["items"]] == names, query
    first = (await http.get(f"{URL}?sort=email&per_page=2", headers=ada.headers)).json()
    rest = (await http.get(f"{URL}?sort=email&cursor={first['next_cursor']}", headers=ada.headers)).json()
    assert [item["username"] for item in rest["items"]] == ["bob"]
    for bad in ("role=king", "state=gone", "sort=password_hash", "role=", "name=x"):
        assert (await http.get(f"{URL}?{bad}", headers=ada.headers)).status_code == 422


async def test_making_a_user(http, cast, facts):
    ada = await cast.ada()
    answer = await http.post(URL, json={**NEW, "roles": ["user", "moderator"]}, headers=ada.keyed("k"))
    assert answer.status_code == 201, answer.text
    assert answer.headers["location"] == f"{URL}/{answer.json()['id']}"
    assert answer.json()["roles"] == ["moderator", "user"]
    again = await http.post(URL, json={**NEW, "roles": ["user", "moderator"]}, headers=ada.keyed("k"))
    assert again.json() == answer.json()
    assert (await http.post(URL, json=NEW, headers=ada.headers)).json()["code"] == "email_taken"
    login = await http.post("/api/v1/auth/login", json={"username": "dora", "password": NEW["password"]})
    assert login.status_code == 200
    assert (await facts.events())[0] == "accounts.user.created"


async def test_a_user_without_a_password(http, cast, raw):
    ada = await cast.ada()
    answer = await http.post(URL, json={"email": "eve@example.com"}, headers=ada.headers)
    assert answer.status_code == 201
    assert (
        await raw.fetchval("SELECT password_hash FROM accounts.users WHERE email = 'eve@example.com'") is None
    )


async def test_oneself_or_an_admin_reads_one(http, cast):
    alice, mallory, ada = await cast.alice(), await cast.mallory(), await cast.ada()
    for person in (alice, ada):
        assert (await http.get(f"{URL}/{alice.id}", headers=person.headers)).status_code == 200
    strangers = await http.get(f"{URL}/{alice.id}", headers=mallory.headers)
    missing = await http.get(f"{URL}/{new_id()}", headers=mallory.headers)
    assert strangers.status_code == missing.status_code == 404
    assert strangers.json()["code"] == missing.json()["code"] == "user_not_found"
    assert (await http.get(f"{URL}/7", headers=ada.headers)).status_code == 404


async def test_changing_a_user(http, cast, facts):
    alice, bob, ada = await cast.alice(), await cast.bob(), await cast.ada()
    answer = await http.patch(f"{URL}/{alice.id}", json={"email": "Al@example.com"}, headers=ada.headers)
    assert (answer.status_code, answer.json()["email"]) == (200, "Al@example.com")
    taken = await http.put(f"{URL}/{alice.id}", json={"email": bob.email}, headers=ada.headers)
    assert (taken.status_code, taken.json()["code"]) == (409, "email_taken")
    assert (
        await http.patch(f"{URL}/{alice.id}", json={"email": None}, headers=ada.headers)
    ).status_code == 422
    login = await http.post("/api/v1/auth/login", json={"email": "al@example.com", "password": PASSWORD})
    assert login.status_code == 200
    assert (await facts.events())[0] == "accounts.user.changed"


async def test_deleting_a_user(http, cast, facts):
    alice, ada = await cast.alice(), await cast.ada()
    assert (await http.get("/api/v1/auth/me", headers=alice.headers)).status_code == 200
    assert (await http.delete(f"{URL}/{alice.id}", headers=ada.headers)).status_code == 204
    assert (await http.get("/api/v1/auth/me", headers=alice.headers)).status_code == 401
    assert await facts.count("accounts.sessions", "user_id = $1", alice.id) == 0
    assert (await http.delete(f"{URL}/{alice.id}", headers=ada.headers)).status_code == 404


async def test_locking_and_unlocking(http, cast, facts):
    alice, ada = await cast.alice(), await cast.ada()
    assert (await http.get("/api/v1/auth/me", headers=alice.headers)).status_code == 200
    for _ in range(2):
        locked = await http.post(f"{URL}/{alice.id}/lock", headers=ada.headers)
        assert (locked.status_code, locked.json()["state"]) == (200, "locked")
    assert (await http.get("/api/v1/auth/me", headers=alice.headers)).status_code == 401
    login = {"email": alice.email, "password": PASSWORD}
    assert (await http.post("/api/v1/auth/login", json=login)).status_code == 403
    for _ in range(2):
        unlocked = await http.post(f"{URL}/{alice.id}/unlock", headers=ada.headers)
        assert (unlocked.status_code, unlocked.json()["state"]) == (200, "active")
    assert (await http.get("/api/v1/auth/me", headers=alice.headers)).status_code == 401
    assert (await http.post("/api/v1/auth/login", json=login)).status_code == 200
    assert await facts.events() == [
        "accounts.user.locked",
        "accounts.user.unlocked",
        "accounts.user.signed_in",
    ]


async def test_roles(http, cast, facts, raw):
    bob, ada = await cast.bob(), await cast.ada()
    for roles in (["user", "moderator"], ["moderator", "user", "user"]):
        answer = await http.put(f"{URL}/{bob.id}/roles", json={"roles": roles}, headers=ada.headers)
        assert (answer.status_code, answer.json()["roles"]) == (200, ["moderator", "user"])
    assert await facts.events() == ["accounts.user.roles_changed"]
    changes = await raw.fetchval("SELECT changes FROM kernel.audit_log")
    assert '"roles": [["user"], ["moderator", "user"]]' in changes
    for bad in ({"roles": ["king"]}, {"roles": []}, {"roles": "admin"}, {}, {"roles": [None]}):
        assert (await http.put(f"{URL}/{bob.id}/roles", json=bad, headers=ada.headers)).status_code == 422


@pytest.mark.parametrize("how", ["roles", "lock", "delete"])
async def test_the_last_administrator_stays(http, cast, facts, how):
    ada = await cast.ada()
    answer = await _dethrone(http, how, ada, ada)
    assert (answer.status_code, answer.json()["code"]) == (409, "last_admin")
    assert await facts.events() == []


@pytest.mark.parametrize("how", ["roles", "lock", "delete"])
async def test_two_administrators_who_dethrone_each_other(http, cast, facts, how):
    ada, bob = await cast.ada(), await cast.person("bob", "user", "admin")
    for _ in range(2):
        assert (await http.get(URL, headers=ada.headers)).status_code == 200
        assert (await http.get(URL, headers=bob.headers)).status_code == 200
    answers = await asyncio.gather(_dethrone(http, how, ada, bob), _dethrone(http, how, bob, ada))
    assert sorted(answer.status_code for answer in answers)[0] in {200, 204}
    assert sorted(answer.status_code for answer in answers)[1] == 409
    assert await facts.count("accounts.users", "'admin' = ANY(roles) AND state = 'active'") == 1


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", ""), ("POST", ""), ("PUT", "/{id}"), ("PATCH", "/{id}"), ("DELETE", "/{id}"), ("PUT", "/{id}/roles"),
        ("POST", "/{id}/lock"), ("POST", "/{id}/unlock"), ("DELETE", "/{id}/sessions"),
        ("POST", "/{id}/reset-password"),
    ],
)  # fmt: skip
async def test_nobody_and_no_admin(http, cast, facts, method, path):
    mallory, moderator = await cast.mallory(), await cast.person("mo", "user", "moderator", "auditor")
    url = URL + path.format(id=mallory.id)
    assert (await http.request(method, url)).status_code == 401
    for person in (mallory, moderator):
        assert (await http.request(method, url, headers=person.headers)).status_code == 403
    assert await facts.events() == []


async def test_the_missing(http, cast):
    ada = await cast.ada()
    for method, path in (
        ("PATCH", ""),
        ("DELETE", ""),
        ("PUT", "/roles"),
        ("POST", "/lock"),
        ("POST", "/unlock"),
        ("DELETE", "/sessions"),
        ("POST", "/reset-password"),
    ):
        answer = await http.request(method, f"{URL}/{new_id()}{path}", headers=ada.headers)
        assert (answer.status_code, answer.json()["code"]) == (404, "user_not_found")


async def _dethrone(http, how, whom, by):
    if how == "roles":
        return await http.put(f"{URL}/{whom.id}/roles", json={"roles": ["user"]}, headers=by.headers)
    if how == "lock":
        return await http.post(f"{URL}/{whom.id}/lock", headers=by.headers)
    return await http.delete(f"{URL}/{whom.id}", headers=by.headers)


async def test_ending_all_sessions_of_a_user(http, cast, facts, sign_in):
    alice, ada = await cast.alice(), await cast.ada()
    tokens, key = await sign_in(alice.email), await make_key(http, alice)
    for headers in (alice.headers, bearer(tokens), bearing(key)):
        assert (await http.get("/api/v1/auth/me", headers=headers)).status_code == 200
    assert (await http.delete(f"{URL}/{alice.id}/sessions", headers=ada.headers)).status_code == 204
    for headers in (alice.headers, bearer(tokens)):
        assert (await http.get("/api/v1/auth/me", headers=headers)).status_code == 401
    refreshed = await http.post("/api/v1/auth/refresh", json={"refresh_token": tokens["refresh_token"]})
    assert refreshed.status_code == 401
    assert (await http.get("/api/v1/auth/me", headers=bearing(key))).status_code == 200
    assert (await http.get("/api/v1/auth/me", headers=ada.headers)).status_code == 200
    assert await facts.count("accounts.sessions", "end_reason = 'signed_out_by_admin'") == 2
    assert (await facts.events())[-1] == "accounts.user.sessions_ended"
    await sign_in(alice.email)


async def test_ending_all_sessions_and_keys_of_a_user(http, cast, raw):
    alice, ada = await cast.alice(), await cast.ada()
    key = await make_key(http, alice)
    assert (await http.get("/api/v1/auth/me", headers=bearing(key))).status_code == 200
    url = f"{URL}/{alice.id}/sessions?api_keys=true"
    assert (await http.delete(url, headers=ada.headers)).status_code == 204
    assert (await http.get("/api/v1/auth/me", headers=bearing(key))).status_code == 401
    entry = await raw.fetchrow("SELECT * FROM kernel.audit_log WHERE event LIKE '%sessions_ended'")
    assert (entry["actor_id"], entry["row_id"]) == (ada.id, alice.id)
    assert entry["changes"] == '{"api_keys": [null, true]}'
    assert (
        await http.delete(f"{URL}/{alice.id}/sessions?api_keys=perhaps", headers=ada.headers)
    ).status_code == 422


async def test_mailing_a_link_to_a_new_password(http, cast, facts, raw):
    alice, ada = await cast.alice(), await cast.ada()
    answer = await http.post(f"{URL}/{alice.id}/reset-password", headers=ada.headers)
    assert (answer.status_code, answer.json()) == (202, {"user_id": str(alice.id)})
    assert await facts.jobs() == ["accounts.mail"]
    payload = orjson.loads(await raw.fetchval("SELECT payload FROM kernel.outbox"))
    assert (payload["kind"], payload["user_id"]) == ("admin_reset", str(alice.id))
    assert parse_id(payload["token_id"])
    assert await facts.events() == ["accounts.user.password_reset_asked"]
    login = {"email": alice.email, "password": PASSWORD}
    assert (await http.post("/api/v1/auth/login", json=login)).status_code == 200
