"""DELETE /users/{id}/factors, and the same from the shell: for somebody who lost everything."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.products.accounts.errors import UserNotFound
from tests.authenticator import enrol, shifted


def url(person) -> str:
    return f"/api/v1/users/{person.id}/factors"


async def test_an_admin_takes_them_all(http, cast, enrolled, sign_in, raw, facts):
    alice, ada, bob = await cast.alice(), await cast.ada(), await cast.bob()
    await enrolled(alice)
    await enrol(http, alice.headers, "Tablet")
    await enrolled(bob)
    answer = await http.delete(url(alice), headers=ada.headers)
    assert answer.status_code == 204
    assert await facts.count("accounts.factors", "user_id = $1", alice.id) == 0
    assert await facts.count("accounts.recovery_codes", "user_id = $1", alice.id) == 0
    assert await facts.count("accounts.factors", "user_id = $1", bob.id) == 1
    entry = await raw.fetchrow(
        "SELECT event, row_id, actor_id FROM kernel.audit_log ORDER BY at DESC, id DESC"
    )
    assert tuple(entry.values()) == ("accounts.user.factors_reset", alice.id, ada.id)
    mail = await raw.fetchval(
        "SELECT payload::text FROM kernel.outbox ORDER BY created_at DESC, id DESC LIMIT 1"
    )
    assert '"factor_removed"' in mail
    assert str(alice.id) in mail
    assert "network" not in mail
    assert "access_token" in await sign_in(alice.email)


async def test_of_nothing_nothing_is_told(http, cast, facts):
    alice, ada = await cast.alice(), await cast.ada()
    assert (await http.delete(url(alice), headers=ada.headers)).status_code == 204
    assert await facts.events() == []
    assert await facts.jobs() == []


async def test_only_after_a_recent_proof(http, cast, enrolled, facts):
    alice, ada = await cast.alice(), await cast.ada()
    await enrolled(alice)
    clock.shift(shifted() + timedelta(minutes=11))
    answer = await http.delete(url(alice), headers=ada.headers)
    assert (answer.status_code, answer.json()["code"]) == (403, "reauthentication_required")
    assert await facts.count("accounts.factors") == 1


async def test_nobody_else(http, cast, enrolled, facts):
    alice = await cast.alice()
    await enrolled(alice)
    assert (await http.delete(url(alice))).status_code == 401
    for person in (alice, await cast.mallory(), await cast.person("mod", "user", "moderator")):
        assert (await http.delete(url(alice), headers=person.headers)).status_code == 403
    ada = await cast.ada()
    missing = await http.delete(f"/api/v1/users/{new_id()}/factors", headers=ada.headers)
    assert (missing.status_code, missing.json()["code"]) == (404, "user_not_found")
    assert await facts.count("accounts.factors") == 1


async def test_from_the_shell(cairn, cast, enrolled, sign_in, facts):
    alice = await cast.alice()
    await enrolled(alice)
    assert await cairn.accounts.administration.reset_factors("ALICE@example.com") is True
    assert await cairn.accounts.administration.reset_factors("alice@example.com") is False
    assert (await facts.events())[-1] == "accounts.user.factors_reset"
    assert "access_token" in await sign_in(alice.email)
    with pytest.raises(UserNotFound):
        await cairn.accounts.administration.reset_factors("nobody@example.com")
