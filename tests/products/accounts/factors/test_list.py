"""GET /auth/factors and GET /auth/factors/{id}."""

from __future__ import annotations

from cairn.base.ids import new_id
from tests.authenticator import FACTORS as URL
from tests.authenticator import enrol


async def test_one_sees_ones_own(http, cast, enrolled):
    alice, bob = await cast.alice(), await cast.bob()
    phone = await enrolled(alice)
    waiting = await enrol(http, alice.headers, "Tablet")
    await enrol(http, bob.headers)
    answer = await http.get(URL, headers=alice.headers)
    assert answer.status_code == 200
    assert [(item["id"], item["name"]) for item in answer.json()["items"]] == [
        (phone.factor_id, "Phone"), (waiting.factor_id, "Tablet"),
    ]  # fmt: skip
    assert [item["confirmed_at"] is None for item in answer.json()["items"]] == [False, True]
    one = await http.get(f"{URL}/{phone.factor_id}", headers=alice.headers)
    assert one.json() == answer.json()["items"][0]
    assert one.json().keys() == {
        "id", "user_id", "kind", "name", "created_at", "confirmed_at", "last_used_at",
    }  # fmt: skip


async def test_it_is_revalidated(http, cast, enrolled):
    alice = await cast.alice()
    phone = await enrolled(alice)
    one = await http.get(f"{URL}/{phone.factor_id}", headers=alice.headers)
    known = {**alice.headers, "If-None-Match": one.headers["etag"]}
    assert (await http.get(f"{URL}/{phone.factor_id}", headers=known)).status_code == 304


async def test_nobody_strangers_and_the_missing(http, cast, enrolled):
    alice = await cast.alice()
    phone = await enrolled(alice)
    assert (await http.get(URL)).status_code == 401
    assert (await http.get(f"{URL}/{phone.factor_id}")).status_code == 401
    for person in (await cast.mallory(), await cast.ada()):
        assert (await http.get(URL, headers=person.headers)).json()["items"] == []
        theirs = await http.get(f"{URL}/{phone.factor_id}", headers=person.headers)
        missing = await http.get(f"{URL}/{new_id()}", headers=person.headers)
        assert (theirs.status_code, theirs.json()["code"]) == (404, "factor_not_found")
        assert theirs.json()["detail"] == missing.json()["detail"]
    assert (await http.get(f"{URL}/7", headers=alice.headers)).status_code == 404
    assert (await http.get(f"{URL}?sort=name", headers=alice.headers)).status_code == 422
