"""Draws the status page as people see it: `python -m tools.picture_status` draws the pictures of the documentation,
`python -m tools.picture_status FOLDER` draws them there, on paper too. Needs chromium."""

from __future__ import annotations

import random
import shutil
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

import cairn
from cairn.base.paging import Row
from cairn.products.status.drawing import Day, Picture, ServiceLine, drawn
from cairn.products.status.services.rules import KEPT, day_of, uptime

NOW = datetime(2026, 3, 7, 18, 5, tzinfo=UTC)
CSS = Path(cairn.__file__).parent / "kernel/web/static/status.css"
Colours = Literal["light", "dark"]
LOOKS: dict[str, tuple[int, Colours]] = {
    "light": (900, "light"), "dark": (900, "dark"), "phone": (375, "light"), "phone-dark": (375, "dark"),
}  # fmt: skip
"""Width in pixels, and the colours that the reader prefers."""
PICTURES = ("light", "dark", "phone")
LATENCIES = {
    "postgresql": 1.2,
    "mail": 24.1,
    "files": 0.9,
    "jobs": 1.7,
    "redis": 0.4,
    "rabbitmq": 6.8,
    "ollama": 3.1,
}
TROUBLE = {"mail": {29: 95, 30: 12}, "rabbitmq": {0: 44, 8: 230}, "ollama": {41: 3}, "postgresql": {12: 9}}
"""Failed checks of a service, by how many days ago."""


def page() -> str:
    """The whole page, with its stylesheet in it: nothing is served here."""
    style = f"<style>{CSS.read_text(encoding='utf-8')}</style></head>"
    return drawn(Picture("Cairn", NOW, list(_lines()), [_OPEN], list(_PAST))).replace("</head>", style)


def _lines() -> Iterator[ServiceLine]:
    for name, latency in LATENCIES.items():
        days = list(_days(name))
        down = name == "rabbitmq"
        yield ServiceLine(
            name, "down" if down else "up", name == "postgresql", NOW, NOW, None if down else latency,
            uptime(sum(day.samples for day in days), sum(day.up for day in days)), days,
        )  # fmt: skip
    for name in ("neo4j", "chromadb", "qdrant", "faiss", "consul", "kong"):
        yield ServiceLine(name, "not_configured", False, NOW, NOW, None, None, [])


def _days(name: str) -> Iterator[Day]:
    dice = random.Random(name)
    for ago in reversed(range(KEPT.days)):
        at = day_of(NOW) - timedelta(days=ago)
        samples = 1085 if ago == 0 else 1440
        if name == "ollama" and ago > 60:
            samples = 0
        failed = TROUBLE.get(name, {}).get(ago, 1 if dice.random() < 0.02 else 0)
        yield Day(at, samples, max(0, samples - failed))


def _incident(
    title: str, impact: str, services: list[str], started: datetime, *said: tuple[int, str, str]
) -> Row:
    updates = [
        {"state": state, "message": message, "created_at": (started + timedelta(minutes=after)).isoformat()}
        for after, state, message in said
    ]
    over = said[-1][1] == "resolved"
    return {
        "title": title, "impact": impact, "services": services, "started_at": started, "updates": updates,
        "resolved_at": started + timedelta(minutes=said[-1][0]) if over else None,
    }  # fmt: skip


_OPEN = _incident(
    "RabbitMQ does not answer", "minor", ["rabbitmq"], NOW - timedelta(minutes=41),
    (0, "investigating", "RabbitMQ failed three checks in a row. It is checked every minute."),
    (26, "identified", "A disk of the broker is full. Jobs run from the database meanwhile; nothing is lost."),
)  # fmt: skip
_PAST = (
    _incident(
        "Planned maintenance of the database", "minor", ["postgresql"], NOW - timedelta(days=12, hours=14),
        (0, "identified", "The database is restarted with a new version. Requests wait for some seconds."),
        (9, "resolved", "The new version is in use."),
    ),
    _incident(
        "Mails leave late", "major", ["mail", "jobs"], NOW - timedelta(days=29, hours=9),
        (0, "investigating", "Mails of the last half hour have not left yet. None is lost: they wait in the queue."),
        (70, "monitoring", "Mails leave again. The queue will be empty in about twenty minutes."),
        (95, "resolved", "All mails have left."),
    ),
)  # fmt: skip


def draw(browser: Browser, look: str, path: Path) -> None:
    """A picture at `path`, as high as the page is."""
    width, colours = LOOKS[look]
    shown = browser.new_page(viewport={"width": width, "height": 400}, color_scheme=colours)
    shown.set_content(page())
    shown.screenshot(path=path, full_page=True)
    Image.open(path).convert("RGB").quantize(256, Image.Quantize.MAXCOVERAGE).save(path, optimize=True)
    if path.parent.name != "pictures" and look == "light":
        shown.pdf(path=path.with_suffix(".pdf"))
    shown.close()


def main() -> None:
    """Draw what the command line asks for."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("docs/pictures")
    looks = tuple(LOOKS) if len(sys.argv) > 1 else PICTURES
    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for look in looks:
            draw(browser, look, folder / f"status-{look}.png")
        browser.close()


if __name__ == "__main__":
    main()
