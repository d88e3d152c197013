"""POST /auth/refresh."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import delete, false

from cairn.base.ids import new_id
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.accounts.sessions import actions
from cairn.products.accounts.sessions.models import RefreshToken
from tests.broken import without_lock
from tests.products.accounts.conftest import bearer

URL = "/api/v1/auth/refresh"


async def test_it_answers_the_next_pair(http, cast, sign_in, facts):
    first = await sign_in((await cast.alice()).email)
    answer = await http.post(URL, json={"refresh_token": first["refresh_token"]})
    said = answer.json()
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    assert said["refresh_token"] != first["refresh_token"]
    assert said["user"] == first["user"]
    assert f"cairn_refresh={said['refresh_token']};" in answer.headers["set-cookie"]
    assert (await http.get("/api/v1/auth/me", headers=bearer(said))).status_code == 200
    assert await facts.events() == ["accounts.user.signed_in", "accounts.session.refreshed"]
    assert await facts.count("accounts.refresh_tokens") == 2
    assert await facts.count("accounts.sessions") == 2


async def test_it_takes_the_bearer_header_and_the_cookie(http, cast, sign_in):
    tokens = await sign_in((await cast.alice()).email)
    by_header = await http.post(URL, headers={"Authorization": f"Bearer {tokens['refresh_token']}"})
    assert by_header.status_code == 200
    http.cookies.clear()
    by_cookie = await http.post(URL, headers={"Cookie": f"cairn_refresh={by_header.json()['refresh_token']}"})
    assert by_cookie.status_code == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Origin": "http://localhost"}, 200),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
    ],
)
async def test_a_cookie_is_not_taken_from_another_site(http, cast, sign_in, headers, status):
    tokens = await sign_in((await cast.alice()).email)
    answer = await http.post(URL, headers={"Cookie": f"cairn_refresh={tokens['refresh_token']}", **headers})
    assert answer.status_code == status
    if status == 403:
        assert answer.json()["code"] == "foreign_origin"


async def get_one_successor(http, tokens, facts, at_once):
    """So many who bring one token at once."""
    asked = [http.post(URL, json={"refresh_token": tokens["refresh_token"]}) for _ in range(at_once)]
    answers = await asyncio.gather(*asked)
    assert {answer.status_code for answer in answers} == {200}
    assert len({(a.json()["refresh_token"], a.json()["access_token"]) for a in answers}) == 1
    assert await facts.count("accounts.refresh_tokens") == 2
    assert await facts.count("accounts.sessions", "ended_at IS NOT NULL") == 0


async def test_fifty_at_once_get_one_successor(http, cast, sign_in, facts):
    await get_one_successor(http, await sign_in((await cast.alice()).email), facts, 50)


@pytest.mark.parametrize("how", ["marks none as spent", "locks none"])
async def test_a_program_that_gives_two_successors_is_caught(http, cast, sign_in, facts, monkeypatch, how):
    if how == "locks none":
        monkeypatch.setattr(actions, "TOKEN", without_lock(actions.TOKEN))
    else:
        monkeypatch.setattr(actions, "SPEND", Statement(delete(RefreshToken).where(false())))
    with pytest.raises(AssertionError):
        await get_one_successor(http, await sign_in((await cast.alice()).email), facts, 10)
    assert await facts.count("accounts.refresh_tokens") > 2


async def test_a_spent_token_gets_the_same_pair_for_ten_seconds(http, cast, sign_in, later):
    tokens = await sign_in((await cast.alice()).email)
    first = (await http.post(URL, json={"refresh_token": tokens["refresh_token"]})).json()
    later(9)
    again = (await http.post(URL, json={"refresh_token": tokens["refresh_token"]})).json()
    assert (again["access_token"], again["refresh_token"]) == (first["access_token"], first["refresh_token"])


async def test_a_token_spent_long_ago_ends_the_session_of_both(http, cast, sign_in, later, facts, raw):
    alice = await cast.alice()
    tokens = await sign_in(alice.email)
    successor = (await http.post(URL, json={"refresh_token": tokens["refresh_token"]})).json()
    later(11)
    reused = await http.post(URL, json={"refresh_token": tokens["refresh_token"]})
    assert (reused.status_code, reused.json()["code"]) == (401, "invalid_refresh_token")
    owner = await http.post(URL, json={"refresh_token": successor["refresh_token"]})
    assert owner.status_code == 401
    assert (await http.get("/api/v1/auth/me", headers=bearer(successor))).status_code == 401
    assert (await http.get("/api/v1/auth/me", headers=alice.headers)).status_code == 200
    assert await facts.count("accounts.sessions", "end_reason = 'refresh_reused'") == 1
    assert (await facts.events())[-1] == "accounts.session.refresh_reused"
    payloads = await raw.fetch("SELECT payload FROM kernel.outbox WHERE job = 'accounts.mail'")
    assert len(payloads) == 1
    assert "refresh_reused" in payloads[0]["payload"]
    assert str(alice.id) in payloads[0]["payload"]


async def test_a_dump_of_the_database_holds_no_usable_token(http, cast, sign_in, raw):
    tokens = await sign_in((await cast.alice()).email)
    successor = (await http.post(URL, json={"refresh_token": tokens["refresh_token"]})).json()
    dump = str(await raw.fetch("SELECT * FROM accounts.refresh_tokens")) + str(
        await raw.fetch("SELECT * FROM accounts.sessions")
    )
    for token in (tokens["refresh_token"], successor["refresh_token"], successor["access_token"]):
        assert token not in dump
        assert token.encode().hex() not in dump


async def test_a_token_past_its_time(http, cast, sign_in, later):
    tokens = await sign_in((await cast.alice()).email)
    later(7 * 24 * 3600 + 1)
    assert (await http.post(URL, json={"refresh_token": tokens["refresh_token"]})).status_code == 401


async def test_a_locked_user_gets_none(http, cast, sign_in, raw):
    tokens = await sign_in((await cast.alice()).email)
    await raw.execute("UPDATE accounts.users SET state = 'locked'")
    assert (await http.post(URL, json={"refresh_token": tokens["refresh_token"]})).status_code == 401


async def test_what_is_no_refresh_token(http, cast, sign_in, facts):
    tokens = await sign_in((await cast.alice()).email)
    before = await facts.events()
    for bad in ("x", str(new_id()), tokens["access_token"], "é"):
        answer = await http.post(URL, json={"refresh_token": bad})
        assert (answer.status_code, answer.json()["code"]) == (401, "invalid_refresh_token")
    assert (await http.post(URL)).status_code == 401
    assert (await http.post(URL, json={"refresh_token": 7})).status_code == 422
    assert (await http.post(URL, json={"token": "x"})).status_code == 422
    assert await facts.events() == before


async def test_tidying_forgets_what_is_past(http, cast, cairn, sign_in, later, facts, raw):
    tokens = await sign_in((await cast.alice()).email)
    await http.post(URL, json={"refresh_token": tokens["refresh_token"]})
    tidy = next(job for product in cairn.products for job in product.jobs if job.name == "accounts.tidy")
    await _run(cairn, tidy)
    assert await facts.count("accounts.refresh_tokens", "successor_sealed IS NOT NULL") == 1
    later(11)
    await _run(cairn, tidy)
    assert await facts.count("accounts.refresh_tokens", "successor_sealed IS NOT NULL") == 0
    later(8 * 24 * 3600)
    await _run(cairn, tidy)
    assert await facts.count("accounts.refresh_tokens") == 0
    assert await facts.count("accounts.sessions") == 2


async def _run(cairn, job):
    work = UnitOfWork(cairn.database)
    try:
        await job.run(work, {})
        await work.commit()
    finally:
        await work.close()


async def test_the_same_key_gives_the_first_pair_long_after_the_grace(http, cast, sign_in, facts, later):
    """A retry is a retry, not somebody else with a spent token: the family lives."""
    tokens = await sign_in((await cast.alice()).email)
    http.cookies.clear()
    sent = {"json": {"refresh_token": tokens["refresh_token"]}, "headers": {"Idempotency-Key": "refresh-1"}}
    first = await http.post(URL, **sent)
    http.cookies.clear()
    later(60)
    again = await http.post(URL, **sent)
    assert again.headers["idempotency-replayed"] == "true"
    assert again.json() == first.json()
    assert await facts.jobs() == []
    assert (await http.post(URL, json={"refresh_token": first.json()["refresh_token"]})).status_code == 200


async def test_a_key_does_not_replay_for_another_cookie(http, cast, sign_in):
    alice, bob = await sign_in((await cast.alice()).email), await sign_in((await cast.bob()).email)
    http.cookies.clear()
    answers = []
    for tokens in (alice, bob):
        headers = {"Cookie": f"cairn_refresh={tokens['refresh_token']}", "Idempotency-Key": "same"}
        answers.append(await http.post(URL, headers=headers))
        http.cookies.clear()
    assert answers[0].status_code == 200
    assert (answers[1].status_code, answers[1].json()["code"]) == (422, "idempotency_key_reused")
