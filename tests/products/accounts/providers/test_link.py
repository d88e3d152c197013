"""GET /auth/github/connect, /auth/google/login with a bearer token: an account at a provider becomes one's own."""

from __future__ import annotations

import asyncio
import json

import pytest

from cairn.products.accounts.providers.rules import TITLES
from tests.products.accounts.conftest import program
from tests.products.accounts.providers.conftest import START, Browser, callback
from tests.products.accounts.providers.test_sign_in import BOTH, EMAIL, reason


@BOTH
async def test_it_links_and_says_so(browser, name, cast, facts, raw):
    alice = await cast.alice()
    answer = await browser.link(name, alice.headers)
    said = answer.json()
    assert answer.status_code == 200, answer.text
    assert (said["provider"], said["email"]) == (name, EMAIL[name])
    assert set(said) == {"id", "provider", "email", "display_name", "created_at", "last_used_at"}
    assert "cairn_refresh" not in str(answer.headers.get_list("set-cookie")), "no session is made"
    row = await raw.fetchrow("SELECT user_id, provider FROM accounts.provider_accounts")
    assert tuple(row) == (alice.id, name)
    assert await facts.events() == ["accounts.provider.linked"]
    assert json.loads(await raw.fetchval("SELECT payload FROM kernel.outbox WHERE job = 'accounts.mail'")) == {
        "kind": "provider_linked", "user_id": str(alice.id),
        "facts": {"provider": TITLES[name], "session_id": str(alice.session_id)},
    }  # fmt: skip
    entry = await raw.fetchrow("SELECT actor_id, session_id, changes FROM kernel.audit_log")
    assert (entry["actor_id"], entry["session_id"]) == (alice.id, alice.session_id)
    assert EMAIL[name] not in entry["changes"]
    assert await facts.count("accounts.users", "email_verified_at IS NOT NULL") == 0
    assert await facts.count("accounts.sessions") == 1
    signed_in = await browser.sign_in(name)
    assert signed_in.json()["user"]["id"] == str(alice.id)


async def test_the_answer_of_the_beginning(browser, cast, http, provider):
    alice = await cast.alice()
    answer = await http.get(START["github"], headers=alice.headers)
    assert answer.status_code == 200
    assert list(answer.json()) == ["authorize_url"]
    assert answer.json()["authorize_url"].startswith(f"{provider.url}/github/login/oauth/authorize?")
    assert answer.headers["set-cookie"].startswith("cairn_oauth_github=")


@BOTH
async def test_linking_again_changes_nothing(browser, name, cast, facts):
    alice = await cast.alice()
    first = (await browser.link(name, alice.headers)).json()
    again = (await browser.link(name, alice.headers)).json()
    assert again == {**first, "last_used_at": again["last_used_at"]}
    assert await facts.events() == ["accounts.provider.linked"]
    assert await facts.jobs() == ["kernel.notify", "accounts.mail"]


async def test_what_belongs_to_somebody_else_stays_theirs(browser, cast, facts):
    alice, mallory = await cast.alice(), await cast.mallory()
    await browser.link("github", alice.headers)
    answer = await browser.link("github", mallory.headers)
    assert (answer.status_code, answer.json()["code"]) == (409, "provider_account_taken")
    assert await facts.count("accounts.provider_accounts", "user_id = $1", alice.id) == 1
    assert await facts.count("accounts.provider_accounts") == 1


async def test_one_account_of_a_provider_each(browser, cast, provider, facts):
    alice = await cast.alice()
    await browser.link("github", alice.headers)
    provider.github = {"id": 7, "login": "another", "name": None}
    answer = await browser.link("github", alice.headers)
    assert (answer.status_code, answer.json()["code"]) == (409, "provider_already_linked")
    assert await facts.count("accounts.provider_accounts") == 1


async def test_both_providers_open_one_account(browser, cast):
    alice = await cast.alice()
    for name in ("github", "google"):
        assert (await browser.link(name, alice.headers)).status_code == 200
    for name in ("github", "google"):
        assert (await browser.sign_in(name)).json()["user"]["id"] == str(alice.id)


async def test_many_links_at_once_make_one(browser, cast, facts):
    alice, bob = await cast.alice(), await cast.bob()
    begun = []
    for person in (alice, bob) * 5:
        query = await browser.consent(await browser.leave("google", person.headers))
        begun.append((query, browser.http.cookies["cairn_oauth_google"]))
        browser.http.cookies.clear()

    async def finish(query, cookie):
        headers = {"Cookie": f"cairn_oauth_google={cookie}"}
        return await browser.http.get(callback("google"), params=query, headers=headers)

    answers = await asyncio.gather(*(finish(*one) for one in begun))
    assert sorted(answer.status_code for answer in answers) == [200] * 5 + [409] * 5
    assert await facts.count("accounts.provider_accounts") == 1
    assert await facts.events() == ["accounts.provider.linked"]


@BOTH
async def test_it_asks_for_a_recent_proof(http, name, cast, raw, facts):
    alice = await cast.alice()
    await raw.execute("UPDATE accounts.sessions SET proved_at = now() - interval '11 minutes'")
    answer = await http.get(START[name], headers=alice.headers)
    assert (answer.status_code, answer.json()["code"]) == (403, "reauthentication_required")
    assert await facts.count("accounts.provider_attempts") == 0


@pytest.mark.parametrize("token", ["", "garbage", "a.b.c"])
async def test_a_bad_token_is_no_stranger(http, token, provider):
    answer = await http.get(START["github"], headers={"Authorization": f"Bearer {token}"})
    assert answer.status_code == 401


async def test_a_session_that_ended_meanwhile_links_nothing(browser, cast, http, facts):
    alice = await cast.alice()
    query = await browser.consent(await browser.leave("github", alice.headers))
    await http.post("/api/v1/auth/logout", headers=alice.headers)
    assert reason(await browser.come_back("github", query)) == "session_ended"
    assert await facts.count("accounts.provider_accounts") == 0


async def test_a_locked_account_links_nothing(browser, cast, raw, facts):
    alice = await cast.alice()
    query = await browser.consent(await browser.leave("github", alice.headers))
    await raw.execute("UPDATE accounts.users SET state = 'locked'")
    assert reason(await browser.come_back("github", query)) == "session_ended"
    assert await facts.count("accounts.provider_accounts") == 0


async def test_the_browser_goes_on_where_it_was_told(browser, cast):
    alice = await cast.alice()
    answer = await browser.link("google", alice.headers, redirect_to="/app")
    assert (answer.status_code, answer.headers["location"]) == (302, "/app")
    assert "cairn_refresh" not in str(answer.headers.get_list("set-cookie"))


async def test_mallory_cannot_have_the_victim_finish_her_link(browser, other_browser, cast, facts):
    """She begins a link to her account and sends the victim the address: the victim's account at GitHub stays out."""
    mallory = await cast.mallory()
    url = await browser.leave("github", mallory.headers)
    victim: Browser = other_browser
    assert reason(await victim.come_back("github", await victim.consent(url))) == "foreign_browser"
    assert await facts.count("accounts.provider_accounts") == 0


async def test_the_mail_names_the_provider(dsn, cairn, provider, cast, tmp_path):
    alice = await cast.alice()
    async with program(dsn, **provider.settings, CAIRN_HOME=str(tmp_path)) as (there, http):
        await Browser(http, provider).link("github", alice.headers)
        await http.post("/api/v1/auth/github/disconnect", headers=alice.headers)
        assert await there.relay.run_due() == 5
    assert len(provider.ended) == 1
    linked, unlinked = [path.read_text() for path in sorted((tmp_path / "mail").iterdir())]
    assert "Another way to sign in was added" in linked
    assert "A way to sign in was removed" in unlinked
    for mail in (linked, unlinked):
        assert "Provider: GitHub" in mail
        assert alice.email in mail
