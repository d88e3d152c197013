"""The status page in a real browser: no script, light and dark, on a phone, on paper, by keyboard."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from cairn.kernel.db import migrate
from tests.database import own_postgres
from tests.e2e.browser import needs_chromium, page
from tests.ports import free_port
from tests.served import serving

pytestmark = [pytest.mark.e2e, needs_chromium]
COLOURS = """
() => {
  const canvas = document.createElement("canvas").getContext("2d");
  const read = (text) => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = text; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = read(getComputedStyle(at).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return [255, 255, 255, 255];
  };
  const found = [];
  for (const element of document.querySelectorAll("body *")) {
    const texts = [...element.childNodes].filter((node) => node.nodeType === 3 && node.textContent.trim());
    if (!texts.length || element.closest("svg")) continue;
    found.push([texts[0].textContent.trim(), read(getComputedStyle(element).color), behind(element)]);
  }
  for (const shape of document.querySelectorAll("svg.shape, svg rect"))
    found.push(["shape", read(getComputedStyle(shape).fill), behind(shape.closest("svg").parentElement)]);
  return found;
}
"""
"""Each text of the page, and each shape, with its colour and the one behind it."""


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """The program with demonstration data, and a Redis that is down."""
    with own_postgres() as dsn:
        migrate.upgrade(dsn)
        with serving(dsn, REDIS_URL=f"redis://127.0.0.1:{free_port()}/0") as address:
            environ = {"DATABASE_URL": dsn, "SECRET_KEY": "a-key-that-only-the-tests-of-cairn-use-0123456789"}
            command = [sys.executable, "-m", "cairn.cli", "seed", "--product", "status"]
            assert (
                subprocess.run(command, env=environ, check=True, capture_output=True, timeout=120).returncode
                == 0
            )
            yield address


def contrast(one: list[int], other: list[int]) -> float:
    """WCAG 2.2, relative luminance and contrast ratio."""

    def luminance(colour: list[int]) -> float:
        parts = [value / 255 for value in colour[:3]]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def opened(shown: Page, url: str) -> list[str]:
    """The page, loaded; what the browser complained about."""
    complaints: list[str] = []
    shown.on("console", lambda message: complaints.append(message.text))
    shown.on("pageerror", lambda problem: complaints.append(str(problem)))
    answer = shown.goto(f"{url}/status")
    assert answer is not None
    assert answer.status == 200
    return complaints


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_word_and_shape_can_be_seen(url, scheme):
    with page(scheme=scheme) as shown:
        assert opened(shown, url) == []
        found = shown.evaluate(COLOURS)
        assert len(found) > 400
        for text, colour, behind in found:
            least = 3.0 if text == "shape" else 4.5
            assert contrast(colour, behind) >= least, f"{text}: {colour} on {behind}"
        dark = sum(found[0][2][:3]) < 200
        assert dark == (scheme == "dark")


@pytest.mark.parametrize("width", [320, 375, 1280])
def test_no_sideways_scrolling(url, width):
    with page(width=width) as shown:
        opened(shown, url)
        for closed in shown.query_selector_all("details"):
            closed.evaluate("element => element.open = true")
        assert shown.evaluate("document.documentElement.scrollWidth") <= width
        assert shown.evaluate("[...document.querySelectorAll('svg.days')].every(e => e.clientWidth > 200)")


def test_it_needs_no_script_and_asks_no_other_host(url):
    with page() as empty:
        browser = empty.context.browser
        assert browser is not None
        context = browser.new_context(java_script_enabled=False)
        shown, asked = context.new_page(), []
        shown.on("request", lambda request: asked.append(request.url))
        shown.goto(f"{url}/status")
        text = shown.inner_text("main")
        context.close()
    for words in ("Services", "PostgreSQL", "Works", "Mails leave late", "Past incidents", "90 days ago"):
        assert words in text
    assert len(asked) >= 2
    assert all(address.startswith((url, "data:")) for address in asked)


def test_names_for_those_who_hear_it(url):
    with page() as shown:
        opened(shown, url)
        pictures = shown.get_by_role("img")
        assert pictures.count() >= 5
        name = pictures.first.evaluate("e => e.querySelector('title').textContent")
        assert re.fullmatch(r"\w[\w ]+: [\d.]+ % up in the last 90 days", name)
        assert shown.get_by_role("main").count() == shown.get_by_role("banner").count() == 1
        assert shown.get_by_role("contentinfo").count() == 1
        assert shown.get_by_role("heading", level=1).count() == 1
        shown.keyboard.press("Tab")
        assert shown.evaluate("document.activeElement.textContent") == "Skip to the services"
        assert shown.locator(".skip").bounding_box()["x"] >= 0


def test_on_paper(url):
    with page() as shown:
        opened(shown, url)
        shown.emulate_media(media="print", color_scheme="dark")
        assert shown.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert shown.pdf().startswith(b"%PDF")
