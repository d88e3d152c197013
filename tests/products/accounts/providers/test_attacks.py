"""What somebody who means harm does with the redirects of a sign-in (RFC 9700), and gets nothing by."""

from __future__ import annotations

import json
from datetime import timedelta

import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.cast import PASSWORD
from tests.conftest import settings_for
from tests.products.accounts.conftest import program
from tests.products.accounts.providers.conftest import START, Browser, callback, query_of
from tests.products.accounts.providers.test_sign_in import BOTH, EMAIL, reason


async def nothing_happened(facts) -> None:
    tables = ("users", "sessions", "refresh_tokens", "provider_accounts")
    assert [table for table in tables if await facts.count(f"accounts.{table}")] == []
    assert await facts.events() == []
    assert await facts.jobs() == []


# state


@BOTH
@pytest.mark.parametrize("state", [None, "", "x", "A" * 64, "\u00e9" * 64, "../" * 20])
async def test_no_state_and_a_made_up_one(browser, name, state, provider, facts):
    query = await browser.consent(await browser.leave(name))
    query = {key: value for key, value in (query | {"state": state}).items() if value is not None}
    assert reason(await browser.come_back(name, query)) == "invalid_state"
    assert not any(code.used for code in provider.codes.values())
    await nothing_happened(facts)


async def test_a_state_with_an_id_that_never_was(browser, cairn, facts):
    await browser.leave("github")
    state = cairn.accounts.desk.derived.token("oauth_state", new_id())
    assert reason(await browser.come_back("github", {"state": state, "code": "x"})) == "invalid_state"
    await nothing_happened(facts)


@pytest.mark.parametrize("purpose", ["oauth_verifier", "oauth_nonce", "verify_email", "reset_password"])
async def test_a_token_for_something_else_is_no_state(browser, cairn, raw, purpose, facts):
    await browser.leave("github")
    row_id = await raw.fetchval("SELECT id FROM accounts.provider_attempts")
    state = cairn.accounts.desk.derived.token(purpose, row_id)
    assert reason(await browser.come_back("github", {"state": state, "code": "x"})) == "invalid_state"
    await nothing_happened(facts)


@BOTH
async def test_a_state_once(browser, name, provider, facts):
    query = await browser.consent(await browser.leave(name))
    cookie = browser.http.cookies[f"cairn_oauth_{name}"]
    assert (await browser.come_back(name, query)).status_code == 200
    browser.http.cookies.set(f"cairn_oauth_{name}", cookie, path="/api/v1/auth")
    assert reason(await browser.come_back(name, query)) == "invalid_state"
    assert await facts.count("accounts.sessions") == 1


async def test_a_failed_return_spends_the_state_too(browser, facts):
    query = await browser.consent(await browser.leave("github"))
    assert reason(await browser.come_back("github", {"state": query["state"]})) == "no_code"
    assert reason(await browser.come_back("github", query)) == "invalid_state"
    await nothing_happened(facts)


async def test_ten_minutes_and_no_longer(browser, facts):
    query = await browser.consent(await browser.leave("github"))
    clock.shift(timedelta(minutes=10, seconds=1))
    try:
        assert reason(await browser.come_back("github", query)) == "invalid_state"
    finally:
        clock.shift(timedelta(0))
    await nothing_happened(facts)


async def test_attempts_are_thrown_away(browser, cairn, raw, facts):
    await browser.leave("github")
    await raw.execute(
        "INSERT INTO kernel.outbox (id, job, payload, correlation_id, created_at, due_at)"
        " VALUES ($1, 'accounts.tidy_provider_attempts', '{}', '-', now(), now())", new_id(),
    )  # fmt: skip
    await cairn.relay.run_due()
    assert await facts.count("accounts.provider_attempts") == 1
    clock.shift(timedelta(minutes=11))
    try:
        await raw.execute("UPDATE kernel.outbox SET state = 'queued', due_at = now()")
        await cairn.relay.run_due()
    finally:
        clock.shift(timedelta(0))
    assert await facts.count("accounts.provider_attempts") == 0


# the browser


@BOTH
async def test_login_csrf(browser, other_browser, name, facts):
    """The attacker signs in at the provider as himself and has the victim's browser finish: without his cookie, with
    none, or with one of the victim's own."""
    query = await browser.consent(await browser.leave(name))
    assert reason(await other_browser.come_back(name, query)) == "foreign_browser"
    await other_browser.leave(name)
    assert reason(await other_browser.come_back(name, query)) == "foreign_browser"
    await nothing_happened(facts)
    assert (await browser.come_back(name, query)).status_code == 200, "a stranger's try spends nothing"


@pytest.mark.parametrize("value", ["", "x", "a; b", '"', "\u00e9"])
async def test_another_cookie(browser, http, value, facts):
    query = await browser.consent(await browser.leave("github"))
    http.cookies.clear()
    headers = {"Cookie": f"cairn_oauth_github={value}".encode("latin-1")}
    answer = await http.get(callback("github"), params=query, headers=headers)
    assert reason(answer) == "foreign_browser"
    await nothing_happened(facts)


async def test_the_cookie_of_one_provider_is_none_of_the_others(browser, http, facts):
    query = await browser.consent(await browser.leave("github"))
    value = http.cookies["cairn_oauth_github"]
    http.cookies.clear()
    headers = {"Cookie": f"cairn_oauth_google={value}; cairn_refresh={value}"}
    assert reason(await http.get(callback("github"), params=query, headers=headers)) == "foreign_browser"
    await nothing_happened(facts)


# mix-up


async def test_the_state_of_one_provider_is_refused_at_the_other(browser, provider, facts):
    """A provider that has turned sends the other's browser to its own callback, or the other way round."""
    for ours, theirs in (("github", "google"), ("google", "github")):
        await browser.leave(theirs)
        query = await browser.consent(await browser.leave(ours))
        assert reason(await browser.come_back(theirs, query)) == "invalid_state"
        assert provider.count("/google/token") + provider.count("/github/login/oauth/access_token") == 0
    await nothing_happened(facts)


@BOTH
@pytest.mark.parametrize("iss", ["https://evil.example", "", "HTTPS://ACCOUNTS.GOOGLE.COM", "/"])
async def test_an_answer_of_another_issuer(browser, name, iss, provider, facts):
    query = await browser.consent(await browser.leave(name))
    assert reason(await browser.come_back(name, {**query, "iss": iss})) == "wrong_issuer"
    assert not any(code.used for code in provider.codes.values())
    await nothing_happened(facts)


async def test_who_promises_to_name_itself_has_to(dsn, cairn, provider, facts):
    provider.iss["google"], provider.fault = None, "iss left out"
    async with program(dsn, **provider.settings) as (_, http):
        assert reason(await Browser(http, provider).sign_in("google")) == "wrong_issuer"
    await nothing_happened(facts)


@BOTH
async def test_who_does_not_name_itself_need_not(dsn, cairn, provider, name):
    provider.iss = {}
    async with program(dsn, **provider.settings) as (_, http):
        assert (await Browser(http, provider).sign_in(name)).status_code == 200


# codes


@BOTH
async def test_a_code_that_was_meant_for_somebody_else(browser, other_browser, name, facts):
    """Code injection: the victim's code, stolen on its way, under the attacker's own state. PKCE ties it to the other
    attempt, and the nonce the ID token."""
    stolen = await other_browser.consent(await other_browser.leave(name))
    mine = await browser.consent(await browser.leave(name))
    answer = await browser.come_back(name, {**mine, "code": stolen["code"]})
    assert reason(answer) == "code_refused"
    await nothing_happened(facts)


@BOTH
@pytest.mark.parametrize("code", ["x", "\r\nX-Evil: 1", "a\0b", "&client_secret=x", "\u202e", "a" * 2048])
async def test_a_made_up_code(browser, name, code, provider, facts):
    query = await browser.consent(await browser.leave(name))
    answer = await browser.come_back(name, {**query, "code": code})
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert all("x-evil" not in asked.headers for asked in provider.asked)
    await nothing_happened(facts)


@BOTH
async def test_pkce_is_never_downgraded(browser, name, provider):
    """The provider saw a hash at first, and then what fits it, which no address ever held."""
    url = await browser.leave(name)
    await browser.come_back(name, await browser.consent(url))
    begun = next(asked for asked in provider.asked if asked.path.endswith("/authorize"))
    redeemed = next(asked for asked in provider.asked if asked.method == "POST")
    assert begun.query["code_challenge_method"] == "S256"
    assert begun.query["code_challenge"] != redeemed.body["code_verifier"]
    assert redeemed.body["code_verifier"] not in url
    assert len(redeemed.body["code_verifier"]) == 64
    assert redeemed.body["redirect_uri"] == begun.query["redirect_uri"]
    assert "client_secret" not in begun.query
    assert all("secret" not in asked.path for asked in provider.asked)
    for strip in ("code_challenge", "code_challenge_method"):
        changed = {key: value for key, value in begun.query.items() if key != strip}
        async with httpx.AsyncClient() as outside:
            assert (await outside.get(f"{provider.url}{begun.path}", params=changed)).status_code == 400


@BOTH
async def test_what_the_provider_says_of_an_error_is_not_shown(browser, name, provider, facts):
    provider.fault = "denied"
    query = await browser.consent(await browser.leave(name))
    answer = await browser.come_back(name, query)
    assert reason(answer) == "denied"
    assert "script" not in answer.text
    provider.fault = None
    query = await browser.consent(await browser.leave(name))
    wrong = {
        "state": query["state"],
        "error": "<script>alert(1)</script>",
        "error_description": "\r\nX-Evil: 1",
    }
    if "iss" in query:
        wrong["iss"] = query["iss"]
    answer = await browser.come_back(name, wrong)
    assert reason(answer) == "provider_refused"
    assert "script" not in answer.text
    assert "x-evil" not in answer.headers
    await nothing_happened(facts)


# addresses that belong to somebody else


@BOTH
async def test_pre_hijack(browser, http, name, facts, raw, provider):
    """Mallory registers the victim's address with her password and never confirms it. The victim signs in at the
    provider: Mallory's account is not theirs, and she is nowhere let in."""
    made = await http.post("/api/v1/auth/register", json={"email": EMAIL[name], "password": PASSWORD})
    http.cookies.clear()
    before = await facts.count("accounts.sessions")
    answer = await browser.sign_in(name)
    assert (answer.status_code, answer.json()["code"]) == (409, "account_exists")
    assert await facts.count("accounts.sessions") == before
    assert await facts.count("accounts.provider_accounts") == 0
    assert await facts.count("accounts.users", "email_verified_at IS NOT NULL") == 0
    assert made.json()["user"]["id"] not in answer.text


@BOTH
async def test_pre_hijack_the_other_way_round(browser, name, cast, provider, facts):
    """Mallory gives an account of hers at the provider the victim's address: it opens nothing here."""
    alice = await cast.alice()
    provider.google |= {"email": alice.email, "email_verified": True}
    provider.emails = [{"email": alice.email, "primary": True, "verified": True}]
    answer = await browser.sign_in(name)
    assert (answer.status_code, answer.json()["code"]) == (409, "account_exists")
    assert await facts.count("accounts.sessions", "user_id = $1", alice.id) == 1


@BOTH
async def test_what_a_stranger_linked_does_not_outlive_the_owners_proof(
    browser, posted, cast, name, facts, raw
):
    """Mallory registers the victim's address, and links an account of hers to wait behind it. The victim asks for a
    new password by mail: her way in is gone with her password."""
    mailbox, http = posted
    theirs = await cast.alice()
    assert (await browser.link(name, theirs.headers)).status_code == 200
    await raw.execute("DELETE FROM kernel.outbox")
    await http.post("/api/v1/auth/forgot-password", json={"email": theirs.email})
    token = (await mailbox.one("reset_password")).token
    said = {"token": token, "new_password": "Other-Trail-43!"}
    assert (await http.post("/api/v1/auth/reset-password", json=said)).status_code == 200
    assert await facts.count("accounts.provider_accounts") == 0
    assert (await browser.sign_in(name)).json()["user"]["id"] != str(theirs.id)


@BOTH
async def test_what_the_owner_linked_stays_after_a_reset(browser, posted, cast, name, facts, raw):
    mailbox, http = posted
    alice = await cast.alice()
    await raw.execute("UPDATE accounts.users SET email_verified_at = now()")
    await browser.link(name, alice.headers)
    await raw.execute("DELETE FROM kernel.outbox")
    await http.post("/api/v1/auth/forgot-password", json={"email": alice.email})
    said = {"token": (await mailbox.one("reset_password")).token, "new_password": "Other-Trail-43!"}
    assert (await http.post("/api/v1/auth/reset-password", json=said)).status_code == 200
    assert await facts.count("accounts.provider_accounts") == 1


async def test_an_address_that_changed_hands_at_the_provider(browser, provider, facts):
    """The same address with another subject is another person."""
    first = (await browser.sign_in("google")).json()
    provider.google["sub"] = "2" * 21
    assert (await browser.sign_in("google")).json()["code"] == "account_exists"
    provider.google |= {"sub": "1" * 21, "email": "else@example.com"}
    assert (await browser.sign_in("google")).json()["user"]["id"] == first["user"]["id"]


async def test_the_same_number_at_two_providers_is_two_people(browser, provider, facts):
    provider.google["sub"] = "4242"
    one, other = [(await browser.sign_in(name)).json()["user"]["id"] for name in ("github", "google")]
    assert one != other


# redirects

TRICKY = [
    "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "/app/../../evil", "/app?x=1", "/app#x",
    "/app/", "/APP", "app", "", " /app", "/app ", "/app\r\nSet-Cookie: a=b", "/app%0d%0aSet-Cookie:a=b",
    "/\t/evil.example",
    "https:evil.example", "https:/evil.example", "https://evil.example", "https://app.example.com@evil.example/signed-in",
    "https://app.example.com.evil.example/signed-in", "https://evil.example#https://app.example.com/signed-in",
    "https://evil.example\\@app.example.com/signed-in", "https://app.example.com/signed-in/../evil",
    "https://app.example.com/signed-in?next=https://evil.example", "http://app.example.com/signed-in",
    "https://app.example.com:8443/signed-in", "https://APP.example.com/signed-in", "javascript:alert(1)",
    "data:text/html,x", "https://app.example.com/signed\u200b-in", "https://\u0430pp.example.com/signed-in", "/app\0",
]  # fmt: skip


@BOTH
@pytest.mark.parametrize("target", TRICKY)
async def test_nobody_is_sent_elsewhere(http, name, target, provider, facts):
    answer = await http.get(START[name], params={"redirect_to": target})
    assert answer.status_code == 422, answer.headers.get("location")
    assert answer.json()["errors"][0]["pointer"] == "?redirect_to"
    assert "location" not in answer.headers
    assert "set-cookie" not in answer.headers
    assert await facts.count("accounts.provider_attempts") == 0


@pytest.mark.parametrize("target", [target for target in TRICKY if target and target not in {
    "/app?x=1", "/app/", "/APP", "/app/../../evil", "https://evil.example", "https://app.example.com/signed-in/../evil",
    "https://app.example.com.evil.example/signed-in", "https://app.example.com/signed-in?next=https://evil.example",
    "http://app.example.com/signed-in", "https://app.example.com:8443/signed-in", "/app%0d%0aSet-Cookie:a=b",
}])  # fmt: skip
def test_what_browsers_read_otherwise_is_no_setting_either(target):
    with pytest.raises(Exception, match="OAUTH_REDIRECT_URLS"):
        settings_for("postgresql://nobody@127.0.0.1:1/x", OAUTH_REDIRECT_URLS=json.dumps([target]))


@BOTH
@pytest.mark.parametrize("target", ["/app", "https://app.example.com/signed-in"])
async def test_the_browser_goes_on_to_what_is_allowed_and_no_token_is_in_its_address(browser, name, target):
    answer = await browser.sign_in(name, redirect_to=target)
    assert (answer.status_code, answer.headers["location"]) == (302, target)
    assert answer.json() == {"location": target}
    assert "access_token" not in answer.text
    assert "cairn_refresh=" in str(answer.headers.get_list("set-cookie"))
    again = await browser.http.post("/api/v1/auth/refresh")
    assert again.json()["user"]["email"] == EMAIL[name]


async def test_where_it_goes_is_not_for_the_callback_to_say(browser):
    query = await browser.consent(await browser.leave("github"))
    answer = await browser.come_back("github", {**query, "redirect_to": "https://evil.example"})
    assert answer.status_code == 200
    assert "location" not in answer.headers


async def test_unknown_parameters_of_a_provider_are_ignored_and_doubled_ones_refused(browser, http):
    query = await browser.consent(await browser.leave("google"))
    more = {**query, "scope": "openid", "authuser": "0", "prompt": "none", "hd": "example.com"}
    assert (await browser.come_back("google", more)).status_code == 200
    query = await browser.consent(await browser.leave("google"))
    twice = [*query.items(), ("code", "another")]
    answer = await http.get(callback("google"), params=twice)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["code"] == "repeated_parameter"


async def test_a_key_means_nothing_where_a_browser_is_sent(browser, http, facts):
    """A GET that writes brings no Idempotency-Key: each is a beginning of its own, and nothing is kept for it."""
    headers = {"Idempotency-Key": "k"}
    one, other = [await http.get(START["github"], headers=headers) for _ in range(2)]
    assert query_of(one.headers["location"])["state"] != query_of(other.headers["location"])["state"]
    assert await facts.count("kernel.idempotent_outcomes") == 0
    assert await facts.count("accounts.provider_attempts") == 2
