"""Draws mails as people see them, into a folder: `python -m tools.picture_mails <folder> [kind …]`. Needs chromium."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from uuid import UUID

from cairn.kernel.identity.derived import DerivedTokens
from cairn.kernel.settings import Settings
from cairn.products.accounts.mails.templates import Letters, facts_of
from cairn.products.accounts.mails.texts import TEXTS

PERSON = {"full_name": "Alice Liddell", "first_name": None, "username": "alice", "email": "alice@example.com"}
FACTS = {"time": "2026-03-07T18:05:00+00:00", "device": "Firefox on Windows", "network": "192.0.2.0/24"}
WITH_FACTS = {"new_device", "sign_in_locked", "password_changed", "recovery_code_used"}
LOOKS = {
    "light": (660, "1"),
    "dark": (660, "0"),
    "phone": (375, "1"),
    "phone-dark": (375, "0"),
}
"""Width in pixels, and what chromium calls the preferred colours."""


def page(kind: str) -> str:
    """The HTML of one kind, with values that look real."""
    letters = Letters(
        Settings(public_url="https://api.example.com", app_url="https://app.example.com"),
        DerivedTokens([b"x" * 32]),
    )
    facts = facts_of(FACTS) if kind in WITH_FACTS else ()
    mail = letters.mail(
        kind, PERSON, token_id=UUID(int=0x0198C0FFEE) if TEXTS[kind].purpose else None, facts=facts
    )
    return mail.html or ""


def draw(html: str, path: Path, look: str, height: int, scale: float = 1) -> None:
    """A picture of the mail at `path`, in a frame as wide as the look says; `height` in pixels."""
    width, colours = LOOKS[look]
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "mail.html").write_text(html, encoding="utf-8")
        frame = Path(folder) / "frame.html"
        frame.write_text(
            "<!DOCTYPE html><meta name=color-scheme content='light dark'>"
            "<style>html,body{margin:0;overflow:hidden}iframe{border:0;display:block}</style>"
            f"<iframe src=mail.html width={width} height={height}></iframe>"
        )
        subprocess.run(
            [
                "chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                f"--force-device-scale-factor={scale}", f"--user-data-dir={folder}/profile",
                f"--blink-settings=preferredColorScheme={colours}", f"--window-size={max(width, 500)},{height}",
                f"--screenshot={path}", frame.as_uri(),
            ],
            check=True, capture_output=True, timeout=60,
        )  # fmt: skip


def main() -> None:
    """Draw the named kinds, or all, in every look."""
    folder, *kinds = sys.argv[1:]
    for kind in kinds or TEXTS:
        for look in LOOKS:
            draw(
                page(kind),
                Path(folder).resolve() / f"{kind}-{look}.png",
                look,
                760 if look.startswith("phone") else 700,
            )


if __name__ == "__main__":
    main()
