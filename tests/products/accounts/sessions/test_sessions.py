"""GET /auth/sessions and DELETE /auth/sessions/{id}."""

from __future__ import annotations

from cairn.base.ids import new_id
from tests.products.accounts.conftest import bearer

URL = "/api/v1/auth/sessions"


async def test_one_sees_ones_own_living_sessions(http, cast, sign_in, raw):
    alice = await cast.alice()
    await cast.bob()
    tokens = await sign_in(alice.email)
    answer = await http.get(URL, headers=alice.headers)
    assert answer.status_code == 200
    assert answer.json()["total"] == 2
    assert answer.json()["items"][0].keys() == {
        "id", "user_id", "created_at", "last_seen_at", "device", "address_prefix"
    }  # fmt: skip
    await http.post("/api/v1/auth/logout", headers=bearer(tokens))
    assert [item["id"] for item in (await http.get(URL, headers=alice.headers)).json()["items"]] == [
        str(alice.session_id)
    ]


async def test_one_ends_a_session_of_ones_own(http, cast, sign_in, facts):
    alice = await cast.alice()
    tokens = await sign_in(alice.email)
    assert (await http.get("/api/v1/auth/me", headers=alice.headers)).status_code == 200
    answer = await http.delete(f"{URL}/{alice.session_id}", headers=bearer(tokens))
    assert answer.status_code == 204
    assert (await http.get("/api/v1/auth/me", headers=alice.headers)).status_code == 401
    assert (await facts.events())[-1] == "accounts.session.revoked"
    assert (await http.delete(f"{URL}/{alice.session_id}", headers=bearer(tokens))).status_code == 404


async def test_nobody_strangers_and_the_missing(http, cast, facts):
    alice, mallory, ada = await cast.alice(), await cast.mallory(), await cast.ada()
    assert (await http.get(URL)).status_code == 401
    assert (await http.delete(f"{URL}/{alice.session_id}")).status_code == 401
    for person in (mallory, ada):
        theirs = await http.delete(f"{URL}/{alice.session_id}", headers=person.headers)
        missing = await http.delete(f"{URL}/{new_id()}", headers=person.headers)
        assert (theirs.status_code, theirs.json()["code"]) == (404, "session_not_found")
        assert missing.json()["code"] == theirs.json()["code"]
    assert (await http.delete(f"{URL}/7", headers=alice.headers)).status_code == 404
    assert (await http.get(f"{URL}?sort=device", headers=alice.headers)).status_code == 422
    assert await facts.events() == []
