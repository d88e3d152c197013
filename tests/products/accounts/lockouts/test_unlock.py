"""POST /auth/unlock, and what administrators unlock."""

from __future__ import annotations

import json
from datetime import timedelta
from uuid import UUID

import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.cast import PASSWORD
from tests.products.accounts.lockouts.visitors import CAFE, HOME, device_of, somewhere, visiting

URL = "/api/v1/auth/unlock"


async def test_it_forgets_all_failures_and_knows_this_browser_from_then(visitors, cast, token_for, facts):
    alice, bob = await cast.alice(), await cast.bob()
    await visitors.fail(alice.username, 5, at=HOME)
    await visitors.fail_all_over(alice.username, 15)
    await visitors.fail(bob.username, 1)
    assert (await visitors.login("alice", PASSWORD, at=somewhere(99))).status_code == 403
    answer = await visitors.http.post(URL, json={"token": await token_for(alice.id)})
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer.headers["cache-control"] == "no-store"
    assert await facts.count("accounts.lockouts", "subject = $1", alice.id) == 0
    assert await facts.count("accounts.lockouts", "subject = $1", bob.id) == 2
    assert await facts.events() == ["accounts.user.lockouts_cleared"]
    device = device_of(answer)
    assert [line.partition("=")[0] for line in answer.headers.get_list("set-cookie")] == ["cairn_device"]
    await visitors.fail_all_over("alice", 20)
    assert (await visitors.login("alice", PASSWORD, at=HOME)).status_code == 403
    assert (await visitors.login("alice", PASSWORD, at=HOME, device=device)).status_code == 200


async def test_the_link_of_the_mail_unlocks(dsn, cast, raw, tmp_path):
    alice = await cast.alice()
    async with visiting(dsn, CAIRN_HOME=str(tmp_path)) as visitors:
        await visitors.fail("alice", 5)
        assert await visitors.cairn.relay.run_due() == 2
        payload = json.loads(
            await raw.fetchval("SELECT payload FROM kernel.outbox WHERE job = 'accounts.mail'")
        )
        token = visitors.cairn.accounts.desk.derived.token("unlock", UUID(payload["token_id"]))
        assert any(token in mail.read_text() for mail in (tmp_path / "mail").iterdir())
        assert (await visitors.http.post(URL, json={"token": token})).status_code == 204
        assert (await visitors.login(alice.email, PASSWORD)).status_code == 200


async def test_it_is_good_once(visitors, cast, token_for):
    alice = await cast.alice()
    token = await token_for(alice.id)
    assert (await visitors.http.post(URL, json={"token": token})).status_code == 204
    again = await visitors.http.post(URL, json={"token": token})
    assert (again.status_code, again.json()["code"]) == (422, "invalid_token")
    assert "set-cookie" not in again.headers


@pytest.mark.parametrize("which", ["garbage", "forged", "of another purpose", "expired", "of an unknown row"])
async def test_a_token_that_is_not_good(visitors, cast, cairn, token_for, facts, which):
    alice = await cast.alice()
    await visitors.fail("alice", 5)
    good = await token_for(alice.id)
    token = {
        "garbage": "x",
        "forged": good[:-2] + ("AA" if good[-2:] != "AA" else "BB"),
        "of another purpose": await token_for(alice.id, "reset_password"),
        "expired": good,
        "of an unknown row": cairn.accounts.desk.derived.token("unlock", new_id()),
    }[which]
    clock.shift(timedelta(minutes=61 if which == "expired" else 0))
    try:
        answer = await visitors.http.post(URL, json={"token": token})
    finally:
        clock.shift(timedelta(0))
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_token")
    assert "set-cookie" not in answer.headers
    assert await facts.count("accounts.lockouts") == 2
    assert await facts.events() == []


async def test_a_page_of_another_site_gets_no_cookie(visitors, cast, token_for):
    alice = await cast.alice()
    answer = await visitors.http.post(
        URL, json={"token": await token_for(alice.id)}, headers={"Origin": "https://evil.example"}
    )
    assert answer.status_code == 204
    assert "set-cookie" not in answer.headers


async def test_the_lock_of_an_administrator_stays(visitors, cast, raw, token_for):
    alice = await cast.alice()
    await visitors.fail("alice", 5)
    await raw.execute("UPDATE accounts.users SET state = 'locked'")
    assert (await visitors.http.post(URL, json={"token": await token_for(alice.id)})).status_code == 204
    answer = await visitors.login("alice", PASSWORD)
    assert (answer.status_code, "retry-after" in answer.headers) == (403, False)


@pytest.mark.parametrize(
    "body", [{}, {"token": None}, {"token": 1}, {"token": "x" * 2000}, {"token": "a\0"}, {"t": "x"}]
)
async def test_what_is_not_valid(http, cairn, body):
    assert (await http.post(URL, json=body)).status_code == 422


async def test_administrators_unlock_both_kinds(visitors, cast, raw, facts, http):
    alice, ada = await cast.alice(), await cast.ada()
    await visitors.fail_all_over("alice", 20)
    await raw.execute("UPDATE accounts.users SET state = 'locked' WHERE id = $1", alice.id)
    unlock = f"/api/v1/users/{alice.id}/unlock"
    answer = await http.post(unlock, headers=ada.headers)
    assert (answer.status_code, answer.json()["state"]) == (200, "active")
    assert await facts.events() == ["accounts.user.lockouts_cleared", "accounts.user.unlocked"]
    assert (await visitors.login("alice", PASSWORD, at=CAFE)).status_code == 200
    before = await facts.events()
    assert (await http.post(unlock, headers=ada.headers)).status_code == 200
    assert await facts.events() == before, "there was nothing to unlock"


async def test_administrators_unlock_what_failures_have_locked(visitors, cast, facts, http):
    alice, ada = await cast.alice(), await cast.ada()
    await visitors.fail("alice", 5)
    answer = await http.post(f"/api/v1/users/{alice.id}/unlock", headers=ada.headers)
    assert answer.status_code == 200
    assert await facts.events() == ["accounts.user.lockouts_cleared"]
    assert (await visitors.login("alice", PASSWORD)).status_code == 200
