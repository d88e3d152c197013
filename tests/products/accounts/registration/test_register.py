"""POST /auth/register."""

from __future__ import annotations

import asyncio

import pytest

from tests.cast import PASSWORD

URL = "/api/v1/auth/register"
ALICE = {
    "email": "Alice@Example.com",
    "password": "Trail-Mix-42!",
    "username": "Alice",
    "full_name": "Alice Liddell",
}


async def test_it_makes_a_user_and_signs_in(http, facts):
    answer = await http.post(URL, json=ALICE)
    said = answer.json()
    assert answer.status_code == 201
    assert answer.headers["location"] == f"/api/v1/users/{said['user']['id']}"
    assert answer.headers["cache-control"] == "no-store"
    assert said["token_type"] == "bearer"
    assert 1799 <= said["expires_in"] <= 1800
    assert (
        said["user"] | {"email": "Alice@Example.com", "username": "Alice", "roles": ["user"]} == said["user"]
    )
    me = await http.get("/api/v1/auth/me", headers={"Authorization": f"Bearer {said['access_token']}"})
    assert me.json()["full_name"] == "Alice Liddell"
    assert await facts.events() == ["accounts.user.registered", "accounts.user.signed_in"]
    assert await facts.jobs() == ["accounts.mail"]
    assert await facts.count("accounts.sessions") == 1
    assert await facts.count("accounts.refresh_tokens") == 1


async def test_no_secret_and_nothing_personal_is_in_trail_or_job(http, raw):
    await http.post(URL, json=ALICE)
    kept = await raw.fetchval(
        "SELECT (SELECT string_agg(changes::text, ' ') FROM kernel.audit_log)"
        " || (SELECT payload::text FROM kernel.outbox)"
    )
    assert "alice" not in kept.lower()
    assert "argon" not in kept


@pytest.mark.parametrize(
    "names", [{}, {"full_name": None}, {"full_name": "", "first_name": "  "}, {"last_name": "X"}]
)
async def test_a_missing_name_never_fails(http, names):
    answer = await http.post(URL, json={"email": "a@example.com", "password": "Trail-Mix-42!", **names})
    assert answer.status_code == 201


async def test_a_known_address_is_taken_however_it_is_spelled(http, facts):
    await http.post(URL, json=ALICE)
    answer = await http.post(URL, json={**ALICE, "email": " aLICE@EXAMPLE.com", "username": "alice2"})
    assert (answer.status_code, answer.json()["code"]) == (409, "email_taken")
    assert await facts.count("accounts.users") == 1


async def test_a_known_user_name_is_taken(http):
    await http.post(URL, json=ALICE)
    answer = await http.post(URL, json={**ALICE, "email": "b@example.com", "username": "ALICE"})
    assert (answer.status_code, answer.json()["code"]) == (409, "username_taken")


@pytest.mark.usefixtures("costly_hashes")
async def test_many_at_once_make_one(http, facts):
    answers = await asyncio.gather(*(http.post(URL, json=ALICE) for _ in range(20)))
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 19
    assert await facts.count("accounts.users") == 1
    assert await facts.count("accounts.sessions") == 1


async def test_the_same_key_gives_the_first_answer(http, facts):
    first, again = [await http.post(URL, json=ALICE, headers={"Idempotency-Key": "k"}) for _ in range(2)]
    assert again.headers["idempotency-replayed"] == "true"
    assert again.json() == first.json()
    assert await facts.count("accounts.sessions") == 1


@pytest.mark.parametrize(
    ("change", "pointer", "code"),
    [
        ({"email": "nobody"}, "/email", "not_an_email"),
        ({"email": "a@example.com\r\nBcc: b@example.com"}, "/email", "not_an_email"),
        ({"email": "a=?b@example.com"}, "/email", "not_an_email"),
        ({"email": "a\x00@example.com"}, "/email", "unstorable_text"),
        ({"email": "a" * 300 + "@example.com"}, "/email", "too_long"),
        ({"email": None}, "/email", "string_type"),
        ({"username": "al"}, "/username", "not_a_username"),
        ({"username": "a@b.c"}, "/username", "not_a_username"),
        ({"full_name": "A\r\nBcc: x"}, "/full_name", "not_allowed_character"),
        ({"full_name": False}, "/full_name", "string_type"),
        ({"password": "short"}, "/password", "too_short"),
        ({"password": "Alice@Example.com1"}, "/password", "contains_email"),
        ({"password": "Password2024!"}, "/password", "too_common"),
        ({"roles": ["admin"]}, "/roles", "unknown_field"),
        ({"state": "active"}, "/state", "unknown_field"),
    ],
)
async def test_what_is_not_valid(http, facts, change, pointer, code):
    answer = await http.post(URL, json={**ALICE, **change})
    assert answer.status_code == 422, answer.text
    assert {"pointer": pointer, "code": code} in [
        {"pointer": error["pointer"], "code": error["code"]} for error in answer.json()["errors"]
    ]
    assert "set-cookie" not in answer.headers
    assert await facts.count("accounts.users") == 0


async def test_a_body_that_is_no_json_or_none(http):
    assert (
        await http.post(URL, content=b"{", headers={"Content-Type": "application/json"})
    ).status_code == 400
    assert (await http.post(URL)).status_code == 422


async def test_where_addresses_are_confirmed_there_is_no_account_before(verified, facts, raw):
    mailbox, http = verified
    answer = await http.post(URL, json=ALICE, headers={"X-Forwarded-For": "203.0.113.9"})
    assert answer.status_code == 202
    assert answer.json() == {"message": "Look into your mail: it says how to go on."}
    assert "set-cookie" not in answer.headers
    assert await facts.count("accounts.users") == 0
    row = await raw.fetchrow("SELECT * FROM accounts.registrations")
    assert (row["email"], row["username"], row["full_name"]) == (
        "Alice@Example.com",
        "Alice",
        "Alice Liddell",
    )
    assert (row["network"], row["spent_at"], row["tries"]) == ("203.0.113.0/24", None, 0)
    assert row["password_hash"].startswith("$argon2id$")
    assert await facts.events() == ["accounts.registration.asked"]
    assert await mailbox.kinds() == [("register", "Alice@example.com")]


async def test_a_known_address_is_told_to_its_owner_alone(verified, cast, facts, raw):
    mailbox, http = verified
    bob = await cast.bob()
    for email in (bob.email, " BOB@example.com", "\uff42ob@example.com"):
        answer = await http.post(URL, json={**ALICE, "email": email})
        assert answer.status_code == 202
    assert await facts.count("accounts.users") == 1
    assert await facts.count("accounts.registrations", "spent_at IS NULL OR password_hash IS NOT NULL") == 0
    assert await facts.events() == ["accounts.user.registered_again"] * 3
    assert await mailbox.kinds() == [("registered_again", bob.email)] * 3


async def test_nobodys_mailbox_is_filled(verified, cast, facts):
    mailbox, http = verified
    bob = await cast.bob()
    for email in ("new@example.com", bob.email):
        for number in range(8):
            answer = await http.post(
                URL, json={"email": email, "password": PASSWORD, "username": f"name-{number}"}
            )
            assert answer.status_code == 202
    told = [("register", "new@example.com")] * 5 + [("registered_again", bob.email)] * 5
    assert sorted(await mailbox.kinds()) == told
    assert await facts.jobs() == []


async def test_a_taken_user_name_does_not_tell_whether_the_address_is_known(verified, cast):
    _, http = verified
    bob = await cast.bob()
    for email in ("new@example.com", bob.email):
        answer = await http.post(URL, json={"email": email, "password": PASSWORD, "username": bob.username})
        assert (answer.status_code, answer.json()["code"]) == (409, "username_taken")


async def test_nobody_signs_in_before_the_address_is_confirmed(verified):
    _, http = verified
    new = {"email": "new@example.com", "password": PASSWORD}
    await http.post(URL, json=new)
    right = await http.post("/api/v1/auth/login", json=new)
    wrong = await http.post("/api/v1/auth/login", json={**new, "password": "Wrong-Horse-7!"})
    assert right.status_code == wrong.status_code == 401
    assert right.json()["detail"] == wrong.json()["detail"]
