"""The pages in a real Chromium, at E2E_API_URL or a program of their own: Swagger UI signs in and calls, ReDoc is
drawn, the status page works. No other host is reached, and nothing that the page's policy forbids is tried."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browser import needs_chromium, page
from tests.e2e.target import PASSWORD, Target, new_account, target

pytestmark = [pytest.mark.e2e, needs_chromium]
DRAWN_MS = 120_000
"""The document has hundreds of operations, and the machine may be busy."""


@pytest.fixture(scope="module")
def there() -> Iterator[Target]:
    with target(
        PRODUCTS="catalogue,status"
    ) as found:  # a browser draws their document in a tenth of the time
        yield found


@pytest.fixture
def browser() -> Iterator[Page]:
    """A page that fails the test afterwards where something on it went wrong, beside the logo that ReDoc would fetch
    from its maker: our policy has no other host."""
    wrong: list[str] = []
    with page() as made:
        made.set_default_timeout(DRAWN_MS)
        made.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        made.on("pageerror", lambda error: wrong.append(str(error)))
        yield made
    assert [said for said in wrong if "/redoc/logo" not in said] == []


def test_swagger_ui_authorises_and_calls(there: Target, browser: Page) -> None:
    with there.client() as client:
        email = new_account(client)["email"]
    browser.goto(f"{there.url}/docs#/Items/items_create")
    browser.locator("button.authorize").first.click()
    form = browser.locator(".auth-container", has_text="OAuth2, password")
    form.locator("#oauth_username").fill(email)
    form.locator("#oauth_password").fill(PASSWORD)
    form.get_by_role("button", name="Apply given OAuth2 credentials").click()
    expect(form.get_by_role("heading", name="Authorized")).to_be_visible(timeout=DRAWN_MS)
    browser.locator(".modal-ux .close-modal").click()
    operation = browser.locator("#operations-Items-items_create")
    operation.locator("textarea.body-param__text").fill(json.dumps({"name": "From Swagger UI"}))
    operation.get_by_role("button", name="Execute").click()
    answer = operation.locator(".live-responses-table .response").first
    expect(answer.locator(".response-col_status")).to_contain_text("201", timeout=DRAWN_MS)
    expect(answer).to_contain_text("From Swagger UI")


def test_redoc_is_drawn(there: Target, browser: Page) -> None:
    browser.goto(f"{there.url}/redoc")
    expect(browser.locator("h2", has_text="List items").first).to_be_attached(timeout=DRAWN_MS)


def test_the_status_page_tells_how_it_is(there: Target, browser: Page) -> None:
    browser.goto(f"{there.url}/status")
    expect(browser.locator("h1")).to_be_visible()
    expect(browser.locator("main")).to_contain_text("PostgreSQL")
