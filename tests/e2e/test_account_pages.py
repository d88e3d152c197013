"""The pages that mails link to, in a real browser."""

from __future__ import annotations

import email
import email.policy
import re
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from cairn.kernel.db import migrate
from cairn.products.accounts.pages import PAGES
from tests.database import own_postgres
from tests.e2e.browser import needs_chromium, page
from tests.ports import free_port
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


def mailed_link(home: Path, subject: str) -> str:
    """The link of the newest mail with this subject, once the mail is there."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        for path in sorted((home / "mail").glob("*.eml"), reverse=True):
            message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
            body = message.get_body(("plain",))
            if message["Subject"] == subject and body is not None:
                return re.findall(r"https?://\S+#token=\S+", body.get_content())[0]
        time.sleep(0.1)
    raise AssertionError(f"no mail says {subject!r}")


@needs_chromium
def test_from_a_forgotten_password_to_a_new_one_as_a_person_does_it(tmp_path):
    """Register, forget, click the link of the mail, choose badly, choose well, sign in; and confirm the address."""
    account = {"email": "leaf@example.com", "password": "Larch+Birch-41"}
    with own_postgres() as dsn:
        migrate.upgrade(dsn)
        port = free_port()
        address = f"http://127.0.0.1:{port}"
        with (
            serving(dsn, port=port, PUBLIC_URL=address, CAIRN_HOME=str(tmp_path)),
            page(width=390) as tab,
        ):
            api = f"{address}/api/v1/auth"
            assert httpx.post(f"{api}/register", json=account).status_code == 201
            tab.goto(mailed_link(tmp_path, "Welcome to Cairn"))
            tab.get_by_role("button").click()
            tab.get_by_text("Your address is confirmed").wait_for()
            assert httpx.post(f"{api}/forgot-password", json={"email": account["email"]}).status_code == 202
            link = mailed_link(tmp_path, "Choose a new password")
            tab.goto(link)
            tab.get_by_label("New password").fill("short")
            tab.get_by_role("button").click()
            tab.locator("[role=status].bad").wait_for()
            tab.get_by_label("New password").fill("Maple-Alder-52!")
            tab.get_by_role("button").click()
            tab.get_by_text("Your password is set").wait_for()
            tab.goto("about:blank")
            tab.goto(link)
            tab.get_by_label("New password").fill("Maple-Alder-53!")
            tab.get_by_role("button").click()
            assert "not valid" in tab.locator("[role=status].bad").inner_text()
            assert httpx.post(f"{api}/login", json=account).status_code == 401
            signed_in = httpx.post(f"{api}/login", json={**account, "password": "Maple-Alder-52!"})
            assert signed_in.status_code == 200
            assert signed_in.json()["user"]["email_verified_at"] is not None


@needs_chromium
def test_the_token_does_not_stay_in_the_address(url):
    with page() as tab:
        asked: list[str] = []
        tab.on("request", lambda request: asked.append(request.url))
        tab.goto(f"{url}/account/unlock#token=abc")
        assert tab.get_by_role("button", name="Unlock my account").is_enabled()
        assert tab.url == f"{url}/account/unlock"
        assert not any("abc" in address for address in asked[1:])
