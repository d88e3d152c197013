"""Users made by the doors: the first administrator, `cairn user create`, the demo."""

from __future__ import annotations

import asyncio

import pytest

from cairn import wiring
from cairn.base.refusals import Invalid
from cairn.products.accounts.errors import EmailTaken

PASSWORD = "Trail-Mix-42!"


async def test_the_first_administrator_is_made_once(cairn, facts, http):
    made = await asyncio.gather(
        *(cairn.accounts.ensure_admin(f"ada{number}@example.com", PASSWORD) for number in range(5))
    )
    assert sorted(made) == [False] * 4 + [True]
    assert await facts.count("accounts.users", "roles @> '{admin}'") == 1
    assert await cairn.accounts.ensure_admin("eve@example.com", PASSWORD) is False
    assert await facts.events() == ["accounts.user.created"]


async def test_nobody_becomes_administrator_by_having_registered_in_time(cairn, cast, facts):
    alice = await cast.alice()
    with pytest.raises(EmailTaken):
        await cairn.accounts.ensure_admin(alice.email, PASSWORD)
    assert await facts.count("accounts.users", "roles @> '{admin}'") == 0


async def test_a_user_from_the_shell(cairn, http, facts):
    user_id = await cairn.accounts.create_user("ada@example.com", PASSWORD, ["user", "admin"])
    login = await http.post("/api/v1/auth/login", json={"email": "ada@example.com", "password": PASSWORD})
    assert (login.status_code, login.json()["user"]["id"]) == (200, str(user_id))
    with pytest.raises(EmailTaken):
        await cairn.accounts.create_user("ADA@example.com", PASSWORD, ["user"])
    for email, password in (("nobody", PASSWORD), ("b@example.com", "short")):
        with pytest.raises(Invalid):
            await cairn.accounts.create_user(email, password, ["user"])


async def test_nobody_signs_in_as_a_demo_user(cairn, settings, facts, raw):
    assert await wiring.seed(settings, "accounts") == 16
    assert await wiring.seed(settings, "accounts") == 0
    assert await facts.count("accounts.users", "password_hash IS NOT NULL") == 0


async def test_other_products_see_people_without_addresses(cast, raw):
    alice = await cast.alice()
    await raw.execute(
        "UPDATE accounts.users SET full_name = NULL, username = NULL, first_name = 'Al', last_name = 'L'"
    )
    row = dict(await raw.fetchrow("SELECT * FROM accounts.people"))
    assert row.keys() == {"id", "username", "display_name", "created_at", "state"}
    assert (row["id"], row["display_name"], row["state"]) == (alice.id, "Al L", "active")
