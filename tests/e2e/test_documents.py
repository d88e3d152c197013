"""/docs and /redoc: nothing from another host, nothing that a strict policy forbids, and they work in a browser."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx
import pytest

from cairn.kernel.db import migrate
from tests.database import own_postgres
from tests.served import serving

pytestmark = pytest.mark.e2e
PAGES = ("/docs", "/redoc")
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with own_postgres() as dsn:
        migrate.upgrade(dsn)
        with serving(dsn) as address:
            yield address


@pytest.mark.parametrize("page", PAGES)
def test_a_page_needs_no_other_host_and_no_script_of_its_own(url: str, page: str) -> None:
    answer = httpx.get(url + page)
    policy = dict(part.split(" ", 1) for part in answer.headers["content-security-policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["connect-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    addresses = re.findall(r'(?:src|href)="([^"]+)"', answer.text)
    assert len(addresses) >= 3
    assert not re.search(r"<script[^>]*>[^<]", answer.text), "a script stands in the page"
    for address in addresses:
        assert not urlsplit(address).netloc, address
        asset = httpx.get(url + address)
        assert asset.status_code == 200, address
        assert "immutable" in asset.headers["cache-control"]
    assert httpx.get(f"{url}/docs/assets/no-such-file.js").status_code == 404


@pytest.mark.skipif(BROWSER is None, reason="no Chromium here: apt-get install chromium")
@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("/docs", ["Authorize", "operations-Items-items_create", "Create an item of your own"]),
        ("/redoc", ["List items"]),
    ],
)
def test_a_page_is_drawn_with_every_other_host_out_of_reach(url: str, page: str, shown: list[str]) -> None:
    with tempfile.TemporaryDirectory(prefix="cairn-chromium-") as profile:
        drawn = subprocess.run(
            [
                str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
                "--disable-background-networking", "--disable-component-update", f"--user-data-dir={profile}",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--virtual-time-budget=10000",
                "--dump-dom", url + page,
            ],
            capture_output=True, text=True, timeout=90, check=True,
        ).stdout  # fmt: skip
    for text in shown:
        assert text in drawn


def test_they_can_be_turned_off(url: str) -> None:
    with own_postgres() as dsn:
        migrate.upgrade(dsn)
        with serving(dsn, DOCS_ENABLED="false") as address:
            for page in (*PAGES, "/openapi.json", "/api/v1/openapi.json"):
                assert httpx.get(address + page).status_code == 404, page
            assert httpx.get(address).json()["docs"] is None


def test_authorize_in_swagger_ui_signs_in(url: str) -> None:
    """The form that Swagger UI sends, with its empty client fields and its Basic header."""
    account = {"email": "test@example.com", "username": "testuser", "password": "Test@1234"}
    assert httpx.post(f"{url}/api/v1/auth/register", json=account).status_code == 201
    form = {
        "grant_type": "password",
        "username": "testuser",
        "password": "Test@1234",
        "scope": "",
        "client_id": "",
    }
    answer = httpx.post(f"{url}/api/v1/auth/login", data=form, headers={"Authorization": "Basic Og=="})
    assert answer.status_code == 200, answer.text
    token = answer.json()["access_token"]
    me = httpx.get(f"{url}/api/v1/auth/me", headers={"Authorization": f"Bearer {token}"})
    assert me.json()["username"] == "testuser"
