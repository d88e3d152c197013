"""/docs and /redoc: nothing from another host, and nothing that a strict policy forbids; a browser draws them in
test_pages_e2e.py."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx
import pytest

from cairn.kernel.db import migrate
from tests.database import own_postgres
from tests.served import serving

pytestmark = pytest.mark.e2e
PAGES = ("/docs", "/redoc")


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


def test_they_can_be_turned_off(url: str) -> None:
    with own_postgres() as dsn:
        migrate.upgrade(dsn)
        with serving(dsn, DOCS_ENABLED="false") as address:
            for page in (*PAGES, "/openapi.json", "/api/v1/openapi.json"):
                assert httpx.get(address + page).status_code == 404, page
            assert httpx.get(address).json()["docs"] is None
