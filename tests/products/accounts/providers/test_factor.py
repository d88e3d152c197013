"""A second factor is asked for after a provider has vouched for somebody, as after a password."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from cairn.base import clock
from tests.authenticator import Phone, confirm, enrol, wait
from tests.cast import Person
from tests.products.accounts.providers.test_sign_in import BOTH


@pytest.fixture(autouse=True)
def steady() -> Iterator[None]:
    """A code that is computed in one step is also sent in it."""
    clock.shift(timedelta(seconds=31 - clock.now().timestamp() % 30))
    yield
    clock.shift(timedelta(0))


@pytest.fixture
async def alice(cast, browser) -> Person:
    """Linked to both providers."""
    person = await cast.alice()
    for name in ("github", "google"):
        assert (await browser.link(name, person.headers)).status_code == 200
    return person


@pytest.fixture
async def phone(http, alice) -> Phone:
    made = await confirm(http, alice.headers, await enrol(http, alice.headers))
    wait()
    return made


@BOTH
async def test_the_question_is_the_answer(browser, http, alice, phone, name, facts, raw):
    answer = await browser.sign_in(name)
    said = answer.json()
    assert answer.status_code == 200, answer.text
    assert said["factor_required"] is True
    assert [factor["id"] for factor in said["factors"]] == [phone.factor_id]
    assert "cairn_refresh" not in str(answer.headers.get_list("set-cookie"))
    assert await facts.count("accounts.sessions") == 1
    assert await raw.fetchval("SELECT last_login_at FROM accounts.users WHERE id = $1", alice.id) is None
    done = await http.post(phone.url, json={"code": phone.code(), "factor_token": said["factor_token"]})
    assert done.json()["user"]["id"] == str(alice.id)
    assert await facts.count("accounts.sessions") == 2


@BOTH
async def test_after_a_redirect_it_is_in_the_fragment(browser, http, alice, phone, name):
    answer = await browser.sign_in(name, redirect_to="/app")
    assert answer.status_code == 302
    place = urlsplit(answer.headers["location"])
    assert (place.path, place.query) == ("/app", "")
    asked = parse_qs(place.fragment)
    assert asked.keys() == {"factor_token", "factor_id"}
    assert asked["factor_id"] == [phone.factor_id]
    assert "cairn_refresh" not in str(answer.headers.get_list("set-cookie"))
    done = await http.post(phone.url, json={"code": phone.code(), "factor_token": asked["factor_token"][0]})
    assert done.json()["user"]["id"] == str(alice.id)
