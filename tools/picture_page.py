"""Draws the page of staging as it stands after signing in: `python -m tools.picture_page BASE_URL EMAIL PASSWORD`,
against a running Cairn behind deploy/frontend/nginx.conf. Needs chromium."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

PICTURE = Path("docs/pictures/staging-page.png")


def draw(shown: Page, url: str, email: str, password: str, path: Path = PICTURE) -> None:
    """Sign in, add two items, and keep what is seen."""
    shown.goto(url)
    shown.get_by_label("E-mail address").fill(email)
    shown.get_by_label("Password").fill(password)
    shown.keyboard.press("Enter")
    for name, price in (("Headlamp", "29.00"), ("Trail tent", "189.00")):
        shown.get_by_label("Name").fill(name)
        shown.get_by_label("Price").fill(price)
        shown.get_by_role("button", name="Add").click()
        shown.get_by_role("cell", name=name).wait_for()
    shown.screenshot(path=path)
    Image.open(path).convert("RGB").quantize(64, Image.Quantize.MAXCOVERAGE).save(path, optimize=True)


def main() -> None:
    """Draw what the command line names."""
    url, email, password = sys.argv[1:4]
    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        draw(browser.new_page(viewport={"width": 820, "height": 520}), url, email, password)
        browser.close()


if __name__ == "__main__":
    main()
