"""What touches how somebody signs in is told in the application too, beside the mail."""

from __future__ import annotations

from uuid import UUID

import pytest

from tests.cast import PASSWORD
from tests.products.accounts.conftest import bearer

URL = "/api/v1/notifications"


async def told(cairn, http, headers):
    await cairn.relay.run_due()
    page = (await http.get(URL, params={"unread": "true"}, headers=headers)).json()
    return [(item["kind"], item["subject"]["type"], item["subject"]["id"]) for item in page["items"]]


async def test_a_new_password(cairn, http, cast):
    alice = await cast.alice()
    body = {"current_password": PASSWORD, "new_password": "Other-Trail-43!"}
    await http.post("/api/v1/auth/change-password", json=body, headers=alice.headers)
    assert await told(cairn, http, alice.headers) == [("accounts.password.changed", "user", str(alice.id))]


async def test_a_new_device_by_its_session(cairn, http, cast, sign_in, raw):
    alice = await cast.alice()
    await raw.execute("UPDATE accounts.users SET last_login_at = now() - interval '1 day'")
    tokens = await sign_in(alice.email)
    ((kind, subject, session),) = await told(cairn, http, bearer(tokens))
    assert (kind, subject) == ("accounts.device.added", "session")
    assert (
        await raw.fetchval("SELECT user_id FROM accounts.sessions WHERE id = $1", UUID(session)) == alice.id
    )


@pytest.mark.parametrize(("name", "rows"), [("alice@example.com", 1), ("nobody@example.com", 0)])
async def test_a_lock_of_an_account_that_is_there(cairn, http, cast, facts, name, rows):
    """Both queue the same; only for the one there is somebody to be told."""
    alice = await cast.alice()
    for _ in range(5):
        await http.post("/api/v1/auth/login", json={"email": name, "password": "Wrong-Horse-7!"})
    assert sorted(await facts.jobs()) == ["accounts.mail", "kernel.notify"]
    assert len(await told(cairn, http, alice.headers)) == rows
    assert await facts.count("kernel.notifications") == rows


async def test_a_new_key_by_its_id(cairn, http, cast):
    alice = await cast.alice()
    made = await http.post(
        "/api/v1/auth/api-keys", json={"name": "n", "scopes": ["catalogue:*"]}, headers=alice.headers
    )
    assert await told(cairn, http, alice.headers) == [
        ("accounts.api_key.created", "api_key", made.json()["id"])
    ]


async def test_they_are_in_an_export_and_go_with_the_account(cairn, cast, raw):
    held = {holding.name: holding for holding in cairn.accounts.holdings}
    assert (held["notifications"].product, held["notifications"].erased) == ("accounts", True)
