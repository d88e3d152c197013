"""Providers that are down, slow, or lie: a problem with a stable reason, never their words, and nobody signed in."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cairn.base import clock
from cairn.kernel.outbound import OutboundOptions
from cairn.products.accounts.providers import registry
from cairn.wiring import Cairn
from tests.products.accounts.conftest import program
from tests.products.accounts.providers.conftest import START, Browser
from tests.products.accounts.providers.test_attacks import nothing_happened
from tests.products.accounts.providers.test_sign_in import reason
from tests.providers.tokens import CLAIM_FAULTS, SIGNATURE_FAULTS

QUICK = OutboundOptions(connect_timeout=1, read_timeout=1, total_timeout=2, most_bytes=200_000, failures=5)


@pytest.fixture
def fresh(cairn: Cairn, browser: Browser, monkeypatch: pytest.MonkeyPatch) -> Browser:
    """A browser at a program that knows nothing of the providers yet."""
    monkeypatch.setattr(cairn.accounts.desk, "providers", registry.Registry(cairn.settings, None))
    return browser


@pytest.fixture
def impatient(cairn: Cairn, browser: Browser, monkeypatch: pytest.MonkeyPatch) -> Browser:
    """As `fresh`, and it waits a second for them."""
    monkeypatch.setattr(registry, "_OPTIONS", QUICK)
    monkeypatch.setattr(cairn.accounts.desk, "providers", registry.Registry(cairn.settings, None))
    return browser


@pytest.mark.parametrize("fault", [*CLAIM_FAULTS, *SIGNATURE_FAULTS, "no ID token"])
@pytest.mark.parametrize("algorithm", ["RS256", "ES256"])
async def test_an_id_token_that_is_not_good(browser, provider, facts, fault, algorithm):
    provider.algorithm = algorithm
    provider.kid = {"RS256": "first", "ES256": "first-ec"}[algorithm]
    provider.fault = fault
    answer = await browser.sign_in("google")
    assert reason(answer) == "invalid_id_token"
    assert provider.count("/google/token") == 1
    await nothing_happened(facts)


@pytest.mark.parametrize(("kid", "algorithm"), [("first", "RS256"), ("first-ec", "ES256")])
async def test_both_algorithms_are_taken(browser, provider, kid, algorithm):
    provider.kid, provider.algorithm = kid, algorithm
    assert (await browser.sign_in("google")).status_code == 200


async def test_a_weak_key_is_not_taken(fresh, provider, facts):
    provider.kid, provider.published = "short", [("short", "RS256")]
    assert reason(await fresh.sign_in("google")) == "invalid_id_token"
    await nothing_happened(facts)


async def test_a_key_of_the_wrong_kind_is_not_taken(fresh, provider, facts):
    """The token says RS256 and names the EC key."""
    provider.published = [("first", "ES256")]
    assert reason(await fresh.sign_in("google")) == "invalid_id_token"
    await nothing_happened(facts)


async def test_keys_are_fetched_once_and_again_when_they_change(fresh, provider):
    for _ in range(3):
        assert (await fresh.sign_in("google")).status_code == 200
    assert provider.count("/google/keys") == 1
    assert provider.count("/google/.well-known/openid-configuration") == 1
    provider.kid, provider.published = "second", [("second", "RS256")]
    assert (await fresh.sign_in("google")).status_code == 200
    assert provider.count("/google/keys") == 2


async def test_made_up_keys_cost_the_provider_nothing(fresh, provider):
    await fresh.sign_in("google")
    provider.fault = "an unknown key"
    for _ in range(5):
        assert reason(await fresh.sign_in("google")) == "invalid_id_token"
    assert provider.count("/google/keys") == 2
    provider.fault = None
    assert (await fresh.sign_in("google")).status_code == 200
    provider.kid, provider.published = "second", [("second", "RS256")]
    clock.shift(timedelta(seconds=31))
    try:
        assert (await fresh.sign_in("google")).status_code == 200
    finally:
        clock.shift(timedelta(0))
    assert provider.count("/google/keys") == 3


async def test_nothing_is_believed_for_longer_than_an_hour(fresh, provider):
    """A key that was withdrawn is refused an hour later at the latest, although tokens still name it."""
    await fresh.sign_in("google")
    provider.published = [("second", "RS256")]
    assert (await fresh.sign_in("google")).status_code == 200
    clock.shift(timedelta(minutes=61))
    try:
        assert reason(await fresh.sign_in("google")) == "invalid_id_token"
    finally:
        clock.shift(timedelta(0))
    assert provider.count("/google/.well-known/openid-configuration") == 2


@pytest.mark.parametrize("what", ["500", "redirect", "huge", "no JSON", "a list", "forbidden"])
@pytest.mark.parametrize("where", ["/github/login/oauth/access_token", "/github-api/user", "/github-api/user/emails",
                                   "/google/token", "/google/keys"])  # fmt: skip
async def test_a_provider_that_does_not_answer_as_it_should(fresh, provider, facts, what, where):
    name = where[1:7]
    provider.fault = f"{what} at {where}"
    answer = await fresh.sign_in(name)
    if (what, where) in {("forbidden", "/github-api/user/emails"), ("a list", "/github-api/user/emails")}:
        assert (
            reason(answer) == "no_verified_email"
        )  # somebody keeps the addresses to themselves, or has none
    elif what == "forbidden" and where.endswith("token"):
        assert reason(answer) == "code_refused"
    else:
        assert (answer.status_code, answer.json()["code"]) == (503, "provider_unavailable"), answer.text
        assert answer.headers["retry-after"]
    assert "we are down" not in answer.text
    assert provider.count("/elsewhere") == 0, "no redirect is followed"
    await nothing_happened(facts)


@pytest.mark.parametrize("what", ["500", "redirect", "huge", "no JSON", "another document", "no algorithm"])
async def test_a_discovery_document_that_is_none(fresh, provider, facts, what):
    where = "/google/.well-known/openid-configuration"
    provider.fault = what if what in {"another document", "no algorithm"} else f"{what} at {where}"
    answer = await fresh.http.get(START["google"])
    assert (answer.status_code, answer.json()["code"]) == (503, "provider_unavailable")
    assert await facts.count("accounts.provider_attempts") == 0
    provider.fault = None
    assert (await fresh.sign_in("google")).status_code == 200, "what failed is not remembered"


@pytest.mark.parametrize("where", ["/github/login/oauth/access_token", "/github-api/user", "/github-api/user/emails",
                                   "/google/token", "/google/keys"])  # fmt: skip
async def test_a_slow_provider_is_not_waited_for(impatient, provider, facts, where):
    name = where[1:7]
    query = await impatient.consent(await impatient.leave(name))
    provider.fault = f"slow at {where}"
    answer = await impatient.come_back(name, query)
    assert (answer.status_code, answer.json()["code"]) == (503, "provider_unavailable")
    assert reason(await impatient.come_back(name, query)) == "invalid_state", "begin again"
    await nothing_happened(facts)


async def test_a_provider_that_stays_down_is_left_alone(fresh, provider):
    provider.fault = "500 at /google/token"
    for _ in range(8):
        assert (await fresh.sign_in("google")).status_code == 503
    assert provider.count("/google/token") == registry._OPTIONS.failures


async def test_a_wrong_client_secret_is_our_fault(dsn, cairn, provider, facts):
    for name in ("github", "google"):
        more = {**provider.settings, f"{name.upper()}_CLIENT_SECRET": "another"}
        async with program(dsn, **more) as (_, http):
            answer = await Browser(http, provider).sign_in(name)
        assert (answer.status_code, answer.json()["code"]) == (503, "provider_unavailable")
    await nothing_happened(facts)


@pytest.mark.parametrize(
    "said", [{"id": None}, {"id": "4242"}, {"id": True}, {"id": -1}, {"id": 2**63}, {"id": 1.5}]
)
async def test_github_has_to_name_an_id(fresh, provider, facts, said):
    provider.github |= said
    answer = await fresh.sign_in("github")
    assert (answer.status_code, answer.json()["code"]) == (503, "provider_unavailable")
    await nothing_happened(facts)


@pytest.mark.parametrize("subject", ["", "a" * 256, "a\0b", "\u00e9", 7, None, ["x"]])
async def test_google_has_to_name_a_subject(browser, provider, facts, subject):
    provider.google["sub"] = subject
    assert reason(await browser.sign_in("google")) == "invalid_id_token"
    await nothing_happened(facts)


@pytest.mark.parametrize("path", [START["github"], START["google"], "/api/v1/auth/github/callback",
                                  "/api/v1/auth/google/callback"])  # fmt: skip
async def test_a_provider_that_is_not_configured(dsn, cairn, path, facts):
    async with program(dsn) as (_, http):
        answer = await http.get(path)
        assert (answer.status_code, answer.json()["code"]) == (404, "provider_not_configured")
        assert (await http.get("/config")).json()["oauth_providers"] == []
    await nothing_happened(facts)


async def test_the_configured_ones_are_told(dsn, cairn, http, provider):
    assert (await http.get("/config")).json()["oauth_providers"] == ["github", "google"]
    only = {name: value for name, value in provider.settings.items() if not name.startswith("GOOGLE_CLIENT")}
    async with program(dsn, **only) as (_, one):
        assert (await one.get("/config")).json()["oauth_providers"] == ["github"]
        assert (await one.get(START["google"])).status_code == 404
