"""Draws mails as people see them: `python -m tools.picture_mails` draws those of the documentation,
`python -m tools.picture_mails FOLDER [KIND …]` all of them, light and dark, wide and on a phone. Needs chromium."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Literal
from uuid import UUID

from playwright.sync_api import Browser, sync_playwright

from cairn.kernel.identity.derived import DerivedTokens
from cairn.kernel.settings import Settings
from cairn.products.accounts.mails.templates import Letters, facts_of
from cairn.products.accounts.mails.texts import TEXTS

Colours = Literal["light", "dark"]
PERSON = {"full_name": "Alice Liddell", "first_name": None, "username": "alice", "email": "alice@example.com"}
FACTS = {"time": "2026-03-07T18:05:00+00:00", "device": "Firefox on Windows", "network": "192.0.2.0/24"}
WITH_FACTS = {"new_device", "sign_in_locked", "password_changed", "recovery_code_used"}
LOOKS: dict[str, tuple[int, Colours]] = {
    "light": (640, "light"), "dark": (640, "dark"), "phone": (375, "light"), "phone-dark": (375, "dark"),
}  # fmt: skip
"""Width in pixels, and the colours that the reader prefers."""
PICTURES = {"mail-light.png": ("verify", "light"), "mail-dark.png": ("new_device", "phone-dark")}


def page(kind: str) -> str:
    """The HTML of one kind, with values that look real."""
    urls = {"public_url": "https://api.example.com", "app_url": "https://app.example.com"}
    letters = Letters(Settings.model_validate(urls), DerivedTokens([b"a secret that is only in pictures"]))
    facts = facts_of(FACTS) if kind in WITH_FACTS else ()
    token_id = UUID("0198c0ff-ee5a-7d31-9b2e-6f1d5a7c3e42") if TEXTS[kind].purpose else None
    return letters.mail(kind, PERSON, token_id=token_id, facts=facts).html or ""


def draw(browser: Browser, kind: str, look: str, path: Path) -> None:
    """A picture at `path`, as high as the mail is."""
    width, colours = LOOKS[look]
    shown = browser.new_page(viewport={"width": width, "height": 200}, color_scheme=colours)
    shown.set_content(page(kind))
    shown.screenshot(path=path, full_page=True)
    shown.close()


def main() -> None:
    """Draw what the command line asks for."""
    wanted = {Path("docs/pictures") / name: picture for name, picture in PICTURES.items()}
    if len(sys.argv) > 1:
        kinds = sys.argv[2:] or list(TEXTS)
        wanted = {Path(sys.argv[1]) / f"{kind}-{look}.png": (kind, look) for kind in kinds for look in LOOKS}
    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for path, (kind, look) in wanted.items():
            draw(browser, kind, look, path)
        browser.close()


if __name__ == "__main__":
    main()
