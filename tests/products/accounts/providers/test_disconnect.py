"""POST /auth/github/disconnect, /auth/google/disconnect."""

from __future__ import annotations

import asyncio
import json

import httpx
import pytest

from cairn.kernel.db.sealed import SealedColumn
from cairn.kernel.vault import new_data_key
from cairn.products.accounts.providers.models import ProviderAccount
from cairn.products.accounts.providers.rules import TITLES
from tests.products.accounts.conftest import bearer, program
from tests.products.accounts.providers.conftest import Browser
from tests.products.accounts.providers.test_sign_in import BOTH

URL = "/api/v1/auth/{}/disconnect"
SEALED = SealedColumn.of(ProviderAccount, "token_sealed")


@BOTH
async def test_it_parts(browser, name, cast, http, facts, raw):
    alice = await cast.alice()
    await browser.link(name, alice.headers)
    answer = await http.post(URL.format(name), headers=alice.headers)
    assert (answer.status_code, answer.content) == (204, b"")
    assert await facts.count("accounts.provider_accounts") == 0
    assert await facts.events() == ["accounts.provider.linked", "accounts.provider.unlinked"]
    told = {"github": ["accounts.end_provider_grant"], "google": []}[name]
    assert await facts.jobs() == ["kernel.notify", "accounts.mail", "kernel.notify", "accounts.mail", *told]
    payloads = [
        json.loads(row["payload"])
        for row in await raw.fetch(
            "SELECT payload FROM kernel.outbox WHERE job = 'accounts.mail' ORDER BY id"
        )
    ]
    assert payloads[1] == {
        "kind": "provider_unlinked", "user_id": str(alice.id),
        "facts": {"provider": TITLES[name], "session_id": str(alice.session_id)}
    }  # fmt: skip
    again = await browser.sign_in(name)
    assert again.status_code == 200
    assert again.json()["user"]["id"] != str(alice.id), "a stranger now"


@BOTH
async def test_parting_from_what_is_not_linked_does_nothing(name, cast, http, facts):
    alice = await cast.alice()
    assert (await http.post(URL.format(name), headers=alice.headers)).status_code == 204
    assert await facts.events() == []
    assert await facts.jobs() == []


@BOTH
async def test_nobody_parts(http, name):
    assert (await http.post(URL.format(name))).status_code == 401


async def test_it_asks_for_a_recent_proof(browser, cast, http, raw, facts):
    alice = await cast.alice()
    await browser.link("github", alice.headers)
    await raw.execute("UPDATE accounts.sessions SET proved_at = NULL")
    answer = await http.post(URL.format("github"), headers=alice.headers)
    assert (answer.status_code, answer.json()["code"]) == (403, "reauthentication_required")
    assert await facts.count("accounts.provider_accounts") == 1


async def test_others_keep_theirs(browser, cast, http, facts):
    alice, bob = await cast.alice(), await cast.bob()
    await browser.link("github", alice.headers)
    await http.post(URL.format("github"), headers=bob.headers)
    assert await facts.count("accounts.provider_accounts", "user_id = $1", alice.id) == 1


@pytest.mark.parametrize(
    ("has", "status"),
    [("password_hash = 'x'", 204), ("email_verified_at = now()", 204), ("password_hash = NULL", 409)],
)
async def test_the_last_way_in_stays(browser, http, raw, facts, has, status):
    tokens = (await browser.sign_in("github")).json()
    await raw.execute("UPDATE accounts.users SET password_hash = NULL, email_verified_at = NULL")
    await raw.execute(f"UPDATE accounts.users SET {has}")  # noqa: S608
    answer = await http.post(URL.format("github"), headers=bearer(tokens))
    assert answer.status_code == status
    assert await facts.count("accounts.provider_accounts") == (status == 409)
    assert status == 204 or answer.json()["code"] == "last_way_in"


async def test_the_other_provider_is_a_way_in_and_two_at_once_leave_one(browser, http, raw, facts):
    tokens = (await browser.sign_in("github")).json()
    await browser.link("google", bearer(tokens))
    await raw.execute("UPDATE accounts.users SET password_hash = NULL, email_verified_at = NULL")
    names = ["github", "google"] * 10
    answers = await asyncio.gather(*(http.post(URL.format(name), headers=bearer(tokens)) for name in names))
    assert {answer.status_code for answer in answers} == {204, 409}
    assert await facts.count("accounts.provider_accounts") == 1
    assert (await facts.events()).count("accounts.provider.unlinked") == 1


async def test_the_grant_is_ended_at_github_by_a_job(dsn, cairn, provider, cast, raw, facts):
    more = {**provider.settings, "DATA_KEYS": json.dumps({"1": new_data_key()}), "DATA_KEY_CURRENT": "1"}
    async with program(dsn, **more) as (there, http):
        alice, browser = await cast.alice(), Browser(http, provider)
        await browser.link("github", alice.headers)
        (token,) = provider.tokens
        row = await raw.fetchrow("SELECT id, token_sealed FROM accounts.provider_accounts")
        assert (
            SEALED.open(there.accounts.desk.providers._vault, row["id"], row["token_sealed"])
            == token.encode()
        )
        await browser.sign_in("github")
        newest = list(provider.tokens)[-1]
        assert (await http.post(URL.format("github"), headers=alice.headers)).status_code == 204
        kept = await raw.fetchval("SELECT string_agg(payload::text, ' ') FROM kernel.outbox")
        assert token not in kept
        assert newest not in kept
        await raw.execute("DELETE FROM kernel.outbox WHERE job IN ('accounts.mail', 'kernel.notify')")
        assert await facts.jobs() == ["accounts.end_provider_grant"]
        provider.fault = "500 at /github-api/applications/github-client/grant"
        await there.relay.run_due()
        assert provider.ended == []
        assert await facts.jobs() == ["accounts.end_provider_grant"], "tried again later"
        provider.fault = None
        await raw.execute("UPDATE kernel.outbox SET due_at = now()")
        await there.relay.run_due()
    assert provider.ended == [newest]
    assert await facts.jobs() == []


async def test_without_data_keys_no_token_is_kept(dsn, cairn, provider, cast, raw, facts):
    alice = await cast.alice()
    async with program(dsn, **{**provider.settings, "DATA_KEYS": "", "DATA_KEY_CURRENT": ""}) as (_, http):
        await Browser(http, provider).link("github", alice.headers)
    assert await raw.fetchval("SELECT token_sealed FROM accounts.provider_accounts") is None


async def test_nothing_of_googles_is_kept(dsn, cairn, provider, cast, raw):
    more = {**provider.settings, "DATA_KEYS": json.dumps({"1": new_data_key()}), "DATA_KEY_CURRENT": "1"}
    async with program(dsn, **more) as (_, http):
        await Browser(http, provider).link("google", (await cast.alice()).headers)
    assert await raw.fetchval("SELECT token_sealed FROM accounts.provider_accounts") is None


async def test_it_works_where_the_provider_is_configured_no_more(dsn, browser, cast, facts):
    alice = await cast.alice()
    await browser.link("google", alice.headers)
    http: httpx.AsyncClient
    async with program(dsn) as (_, http):
        assert (await http.post(URL.format("google"), headers=alice.headers)).status_code == 204
    assert await facts.count("accounts.provider_accounts") == 0
