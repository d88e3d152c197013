"""How what a mail tells is spelled. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta

_BROWSERS = (
    ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"),
    ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
)  # fmt: skip
"""What stands in a User-Agent and in none of those above it: every browser claims to be the ones before it."""
_SYSTEMS = (
    ("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("CrOS", "ChromeOS"),
    ("Mac OS X", "macOS"), ("Linux", "Linux"),
)  # fmt: skip
_PROGRAM = re.compile(r"([A-Za-z][A-Za-z-]{1,30})/\d[\d.]*(?:\s|$)")
_FIRST = ("time", "device", "network")
UNKNOWN_DEVICE = "unknown"


def device_name(user_agent: str) -> str:
    """`Firefox on Windows`, `curl`, or `unknown`. Never the text itself: whoever signs in chooses it, and could write
    to the account's owner with it.
    """
    browser = next((name for mark, name in _BROWSERS if mark in user_agent), None)
    system = next((name for mark, name in _SYSTEMS if mark in user_agent), None)
    if browser or system:
        return " on ".join(part for part in (browser, system) if part)
    program = _PROGRAM.match(user_agent)
    return program.group(1) if program else UNKNOWN_DEVICE


def moment(at: datetime) -> str:
    """`7 March 2026, 18:05 UTC`; `at` is in UTC."""
    return f"{at.day} {at:%B %Y, %H:%M} UTC"


def span(life: timedelta) -> str:
    """In a unit that leaves a whole number: `30 minutes`, `1 hour`, `24 hours`, `7 days`."""
    minutes = int(life.total_seconds() // 60)
    count, unit = minutes, "minute"
    if minutes % 1440 == 0 and minutes > 1440:
        count, unit = minutes // 1440, "day"
    elif minutes % 60 == 0:
        count, unit = minutes // 60, "hour"
    return f"{count} {unit}{'' if count == 1 else 's'}"


def in_order(facts: Mapping[str, object]) -> list[tuple[str, object]]:
    """When, on what, from where, and then the rest: jsonb keeps no order of its own."""
    return sorted(facts.items(), key=lambda fact: _FIRST.index(fact[0]) if fact[0] in _FIRST else len(_FIRST))


def label(fact: str) -> str:
    """`time` as `Time`, `codes_left` as `Codes left`."""
    return fact.replace("_", " ").capitalize()
