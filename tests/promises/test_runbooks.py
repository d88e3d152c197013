"""Every alert leads to a section that names it and has its four parts, and no section is without an alert."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

pytestmark = pytest.mark.unit

ROOT = Path(__file__).resolve().parents[2]
RULES = yaml.safe_load((ROOT / "deploy" / "prometheus" / "alerts.yml").read_text("utf-8"))
PARTS = ["Means.", "Look.", "Do.", "After."]


def _sections() -> dict[str, str]:
    text = (ROOT / "docs" / "runbooks.md").read_text("utf-8")
    named = re.findall(r"^## (.+)\n((?:(?!## ).*\n)*)", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-"): body for title, body in named}


def _alerts() -> dict[str, set[str]]:
    """The alerts that lead to each section."""
    found: dict[str, set[str]] = {}
    for group in RULES["groups"]:
        for rule in group["rules"]:
            _, _, anchor = rule["annotations"]["runbook"].partition("#")
            found.setdefault(anchor, set()).add(rule["alert"])
    return found


def test_each_section_names_the_alerts_that_lead_to_it() -> None:
    named = {
        anchor: set(body.partition("\n")[0].strip("*.").split(", ")) for anchor, body in _sections().items()
    }
    assert named == _alerts()


def test_each_section_says_what_it_means_where_to_look_what_to_do_and_what_after() -> None:
    parts = {
        anchor: re.findall(r"^- \*\*(.+?)\*\* \S", body, re.MULTILINE) for anchor, body in _sections().items()
    }
    assert {anchor: found for anchor, found in parts.items() if found != PARTS} == {}
