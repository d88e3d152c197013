"""The pages that mails link to, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator

import httpx
import pytest

from cairn.kernel.db import migrate
from cairn.products.accounts.pages import PAGES
from tests.database import own_postgres
from tests.e2e.browser import needs_chromium, page
from tests.served import serving

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with own_postgres() as dsn:
        migrate.upgrade(dsn)
        with serving(dsn) as address:
            yield address


@pytest.mark.parametrize("form", PAGES, ids=lambda form: form.path)
def test_a_page_keeps_to_a_strict_policy_and_to_its_own_host(url, form):
    answer = httpx.get(url + form.path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers.get_list("referrer-policy") == ["no-referrer"]
    policy = dict(part.split(" ", 1) for part in answer.headers["content-security-policy"].split("; "))
    assert policy["default-src"] == policy["form-action"] == policy["frame-ancestors"] == "'none'"
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert not re.search(r"<script[^>]*>[^<]|<style| on\w+=", answer.text), (
        "a script or a style stands in the page"
    )
    assets = re.findall(r'(?:src|href)="(/[^"]+)"', answer.text)
    assert len(assets) == 2
    for address in assets:
        asset = httpx.get(url + address)
        assert asset.status_code == 200
        assert "immutable" in asset.headers["cache-control"]


def test_what_is_no_page_is_a_problem(url):
    assert httpx.get(f"{url}/account/nothing").json()["code"] == "not_found"
    answer = httpx.post(f"{url}/account/unlock")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD, OPTIONS")
    assert httpx.head(f"{url}/account/unlock").status_code == 200


@needs_chromium
def test_a_link_without_its_token_says_so(url):
    with page() as tab:
        tab.goto(f"{url}/account/unlock")
        assert "not complete" in tab.get_by_role("status").inner_text()
        assert tab.get_by_role("button").count() == 0


@needs_chromium
def test_the_token_does_not_stay_in_the_address(url):
    with page() as tab:
        asked: list[str] = []
        tab.on("request", lambda request: asked.append(request.url))
        tab.goto(f"{url}/account/unlock#token=abc")
        assert tab.get_by_role("button", name="Unlock my account").is_enabled()
        assert tab.url == f"{url}/account/unlock"
        assert not any("abc" in address for address in asked[1:])
