"""The pages name every check that there is, and none that is not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cairn.products.accounts.checks import CHECKS
from cairn.shell.doctor.command import all_checks

pytestmark = pytest.mark.unit
DOCS = Path(__file__).resolve().parents[3] / "docs"
THERE = {(check.group, check.name) for check in all_checks(CHECKS)}


def test_the_table_has_every_check() -> None:
    rows = re.findall(
        r"^\| `(\w+)` \| (`.+`) \|$", (DOCS / "doctor.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert {(group, name) for group, names in rows for name in re.findall(r"`(\w+)`", names)} == THERE


def test_the_checklist_names_checks_that_there_are_and_uses_each() -> None:
    text = (DOCS / "deployment-checklist.md").read_text(encoding="utf-8")
    groups = {group for group, _ in THERE}
    named = {pair for pair in re.findall(r"`(\w+)\.(\w+)`", text) if pair[0] in groups}
    assert named - THERE == set()
    unused = THERE - named
    assert unused == {
        ("configuration", "debug"), ("configuration", "registration"), ("configuration", "mail"),
        ("database", "version"), ("certificates", "database"), ("certificates", "redis"), ("certificates", "broker"),
    }, "a check that no checklist asked for is named here"  # fmt: skip
