"""GET /auth/github/connect, /auth/google/login and their callbacks: signing in."""

from __future__ import annotations

import asyncio
import json

import pytest

from cairn.kernel.identity.opaque import digest
from cairn.products.accounts.providers.rules import TITLES
from tests.cast import PASSWORD
from tests.products.accounts.conftest import bearer, program
from tests.products.accounts.providers.conftest import START, Browser, callback, query_of

BOTH = pytest.mark.parametrize("name", ["github", "google"])
EMAIL = {"github": "octavia@example.com", "google": "gina@example.com"}
SUBJECT = {"github": "4242", "google": "1" * 21}


def reason(answer) -> str:
    """Why a sign-in failed."""
    assert (answer.status_code, answer.json()["code"]) == (422, "oauth_failed"), answer.text
    (error,) = answer.json()["errors"]
    return error["code"]


@BOTH
async def test_a_stranger_becomes_a_user_who_is_signed_in(browser, name, facts, raw, provider):
    answer = await browser.sign_in(name)
    said = answer.json()
    assert answer.status_code == 200, answer.text
    assert said["token_type"] == "bearer"
    assert said["user"]["email"] == EMAIL[name]
    assert said["user"]["email_verified_at"] is not None
    assert said["user"]["roles"] == ["user"]
    assert said["user"]["full_name"] == {"github": "Octavia Cat", "google": "Gina G"}[name]
    assert said["user"]["username"] == {"github": "octavia", "google": None}[name]
    assert answer.headers["cache-control"] == "no-store"
    me = await browser.http.get("/api/v1/auth/me", headers=bearer(said))
    assert me.json()["email"] == EMAIL[name]
    account = await raw.fetchrow("SELECT * FROM accounts.provider_accounts")
    assert (account["provider"], account["subject"]) == (name, SUBJECT[name])
    assert account["email"] == EMAIL[name]
    assert await raw.fetchval("SELECT password_hash FROM accounts.users") is None
    assert await facts.events() == [
        "accounts.user.registered",
        "accounts.provider.linked",
        "accounts.user.signed_in",
    ]
    assert await facts.jobs() == ["accounts.mail"]
    payload = json.loads(await raw.fetchval("SELECT payload FROM kernel.outbox"))
    assert payload == {
        "kind": "welcome_by_provider", "user_id": said["user"]["id"],
        "facts": {"provider": TITLES[name], "session_id": str(await raw.fetchval("SELECT id FROM accounts.sessions"))},
    }  # fmt: skip
    assert await facts.count("accounts.sessions") == 1


@BOTH
async def test_the_refresh_cookie_is_set_although_the_provider_sent_the_browser(browser, name):
    answer = await browser.sign_in(name)
    lines = answer.headers.get_list("set-cookie")
    (refresh,) = [line for line in lines if line.startswith("cairn_refresh=")]
    assert "HttpOnly" in refresh
    assert "SameSite=Strict" in refresh
    (gone,) = [line for line in lines if line.startswith(f"cairn_oauth_{name}=")]
    assert "Max-Age=0" in gone
    again = await browser.http.post("/api/v1/auth/refresh")
    assert again.status_code == 200
    assert again.json()["user"]["email"] == EMAIL[name]


@BOTH
async def test_coming_again_is_the_same_user(browser, name, facts, provider):
    first = (await browser.sign_in(name)).json()
    provider.github |= {"login": "renamed", "name": "Renamed"}
    provider.google |= {"email": "moved@example.com", "name": "Renamed"}
    provider.emails = [{"email": "moved@example.com", "primary": True, "verified": True}]
    again = (await browser.sign_in(name)).json()
    assert again["user"]["id"] == first["user"]["id"]
    assert again["user"]["email"] == EMAIL[name], (
        "what the provider calls somebody later changes nothing here"
    )
    assert await facts.count("accounts.users") == 1
    assert await facts.count("accounts.sessions") == 2
    account = "display_name = 'Renamed' AND email = 'moved@example.com' AND last_used_at > created_at"
    assert await facts.count("accounts.provider_accounts", account) == 1
    assert (await facts.events()).count("accounts.provider.linked") == 1
    assert await facts.jobs() == ["accounts.mail"]


@BOTH
async def test_where_the_browser_is_sent(browser, name, provider):
    answer = await browser.http.get(START[name])
    asked = query_of(answer.headers["location"])
    assert answer.status_code == 302
    assert answer.json() == {"location": answer.headers["location"]}
    assert answer.headers["location"].startswith(provider.url)
    assert asked["response_type"] == "code"
    assert asked["client_id"] == f"{name}-client"
    assert asked["redirect_uri"] == f"http://127.0.0.1:8000{callback(name)}"
    assert asked["code_challenge_method"] == "S256"
    assert len(asked["code_challenge"]) == 43
    assert ("nonce" in asked) == (name == "google")
    assert asked["scope"] == {"github": "read:user user:email", "google": "openid email profile"}[name]
    (line,) = answer.headers.get_list("set-cookie")
    assert line.startswith(f"cairn_oauth_{name}=")
    for flag in ("Path=/api/v1/auth", "Max-Age=600", "HttpOnly", "SameSite=Lax"):
        assert f"; {flag}" in line
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"


async def test_the_cookie_is_secure_where_the_service_is(dsn, cairn, provider):
    more = {**provider.settings, "PUBLIC_URL": "https://api.example.com"}
    async with program(dsn, **more) as (_, http):
        answer = await http.get(START["github"])
    assert answer.headers["set-cookie"].endswith("; Secure")
    assert query_of(answer.headers["location"])["redirect_uri"].startswith("https://api.example.com/api/v1/")


@BOTH
async def test_neither_state_nor_verifier_nor_nonce_nor_cookie_is_in_the_database(browser, name, raw, cairn):
    url = await browser.leave(name)
    row = await raw.fetchrow("SELECT * FROM accounts.provider_attempts")
    dump = str(dict(row))
    derived = cairn.accounts.desk.derived
    state = query_of(url)["state"]
    assert state == derived.token("oauth_state", row["id"])
    cookie = browser.http.cookies[f"cairn_oauth_{name}"]
    assert row["browser_digest"] == digest(cookie)
    for hidden in (
        state,
        cookie,
        derived.token("oauth_verifier", row["id"]),
        derived.token("oauth_nonce", row["id"]),
    ):
        assert len(hidden) >= 43
        assert hidden not in dump
    assert derived.token("oauth_verifier", row["id"]) not in url


@BOTH
async def test_an_address_that_somebody_has_here_is_no_proof(browser, name, cast, raw, facts):
    alice = await cast.alice()
    await raw.execute("UPDATE accounts.users SET email = $1, email_key = $1", EMAIL[name])
    for verified in (False, True):
        await raw.execute(
            "UPDATE accounts.users SET email_verified_at = CASE WHEN $1 THEN now() END", verified
        )
        answer = await browser.sign_in(name)
        assert (answer.status_code, answer.json()["code"]) == (409, "account_exists")
        assert "set-cookie" not in answer.headers
    assert await facts.count("accounts.sessions", "user_id = $1", alice.id) == 1
    for table in (
        "accounts.provider_accounts",
        "kernel.audit_log",
        "kernel.outbox",
        "accounts.refresh_tokens",
    ):
        assert await facts.count(table) == 0


async def test_an_address_is_the_same_however_it_is_spelled(browser, provider, cast, raw):
    await cast.alice()
    provider.google["email"] = "ALICE@Example.com"
    assert (await browser.sign_in("google")).json()["code"] == "account_exists"


@pytest.mark.parametrize(
    "said", [{"email_verified": False}, {"email_verified": "true"}, {"email_verified": None}, {"email": None},
             {"email": "no address"}, {"email": "a\0@example.com"}, {"email": ["gina@example.com"]}]
)  # fmt: skip
async def test_google_has_to_vouch_for_the_address(browser, provider, facts, said):
    provider.google |= said
    assert reason(await browser.sign_in("google")) == "no_verified_email"
    assert await facts.count("accounts.users") == 0


@pytest.mark.parametrize(
    "emails", [
        [],
        [{"email": "octavia@example.com", "primary": True, "verified": False}],
        [{"email": "octavia@example.com", "primary": False, "verified": True}],
        [{"email": "octavia@example.com", "primary": "yes", "verified": 1}],
        [{"email": None, "primary": True, "verified": True}],
        ["octavia@example.com"],
    ]
)  # fmt: skip
async def test_github_has_to_vouch_for_the_address(browser, provider, facts, emails):
    provider.emails = emails
    assert reason(await browser.sign_in("github")) == "no_verified_email"
    assert await facts.count("accounts.users") == 0


async def test_who_keeps_the_addresses_from_us_still_signs_in_to_a_linked_account(browser, provider, cast):
    alice = await cast.alice()
    assert (await browser.link("github", alice.headers)).status_code == 200
    provider.fault = "forbidden at /github-api/user/emails"
    assert (await browser.sign_in("github")).json()["user"]["id"] == str(alice.id)


async def test_an_unverified_address_does_not_tell_who_is_here(browser, provider, cast):
    await cast.alice()
    for email in ("alice@example.com", "nobody-has-this@example.com"):
        provider.google |= {"email": email, "email_verified": False}
        assert reason(await browser.sign_in("google")) == "no_verified_email"


@pytest.mark.parametrize("login", ["alice", "ALICE", "x", "with space", "a\0b", None, 7])
async def test_a_name_that_is_taken_or_unfit_is_dropped(browser, provider, cast, login):
    await cast.alice()
    provider.github["login"] = login
    answer = await browser.sign_in("github")
    assert answer.status_code == 200, answer.text
    assert answer.json()["user"]["username"] is None


@pytest.mark.parametrize("shown", ["a\0b", "x" * 201, "two\nlines", "  ", None, 7, ["x"], "\ud800"])
async def test_a_display_name_that_is_unfit_is_dropped(browser, provider, shown):
    provider.google["name"] = shown
    answer = await browser.sign_in("google")
    assert answer.status_code == 200, answer.text
    assert answer.json()["user"]["full_name"] is None


async def test_registration_that_confirms_addresses_takes_the_providers_word(
    dsn, cairn, provider, tmp_path, facts
):
    more = {**provider.settings, "REGISTRATION": "verified", "CAIRN_HOME": str(tmp_path)}
    async with program(dsn, **more) as (there, http):
        answer = await Browser(http, provider).sign_in("google")
        assert await there.relay.run_due() == 1
    (mail,) = (tmp_path / "mail").iterdir()
    assert "Provider: Google" in mail.read_text()
    assert "#token=" not in mail.read_text(), "there is nothing to confirm"
    assert answer.status_code == 200
    assert await facts.count("accounts.users", "state = 'active' AND email_verified_at IS NOT NULL") == 1


@BOTH
async def test_a_locked_account_stays_locked(browser, name, raw, facts):
    await browser.sign_in(name)
    await raw.execute("UPDATE accounts.users SET state = 'locked', last_login_at = NULL")
    answer = await browser.sign_in(name)
    assert (answer.status_code, answer.json()["code"]) == (403, "account_locked")
    assert await facts.count("accounts.sessions") == 1
    assert await facts.count("accounts.users", "last_login_at IS NOT NULL") == 0


async def test_fifty_with_one_state_make_one_session(browser, provider, facts):
    query = await browser.consent(await browser.leave("github"))
    answers = await asyncio.gather(*(browser.come_back("github", query) for _ in range(50)))
    assert sorted(answer.status_code for answer in answers) == [200] + [422] * 49
    assert {reason(answer) for answer in answers if answer.status_code == 422} == {"invalid_state"}
    assert await facts.count("accounts.sessions") == 1
    assert await facts.count("accounts.users") == 1
    assert provider.count("/github/login/oauth/access_token") == 1, "a code is sent once"


async def test_many_first_sign_ins_at_once_make_one_user(browser, app, provider, facts):
    urls = [await browser.leave("google") for _ in range(10)]
    cookies = []
    for index in range(10):
        browser.http.cookies.clear()
        urls[index] = await browser.leave("google")
        cookies.append(browser.http.cookies["cairn_oauth_google"])
    queries = [await browser.consent(url) for url in urls]
    browser.http.cookies.clear()

    async def finish(query, cookie):
        headers = {"Cookie": f"cairn_oauth_google={cookie}"}
        return await browser.http.get(callback("google"), params=query, headers=headers)

    answers = await asyncio.gather(*map(finish, queries, cookies))
    assert [answer.status_code for answer in answers] == [200] * 10, [answer.text for answer in answers]
    assert len({answer.json()["user"]["id"] for answer in answers}) == 1
    assert await facts.count("accounts.users") == 1
    assert await facts.count("accounts.provider_accounts") == 1
    assert await facts.count("accounts.sessions") == 10
    assert (await facts.events()).count("accounts.user.registered") == 1


async def test_the_password_of_nobody_opens_it(browser, http):
    await browser.sign_in("google")
    answer = await http.post("/api/v1/auth/login", json={"email": EMAIL["google"], "password": PASSWORD})
    assert answer.status_code == 401
