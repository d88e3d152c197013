"""Every case that the requirements number for what is served has a test that can be found by its number."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.unit
CASES = set(range(1, 45))
LATER = {
    18: "a change of the base currency converts a ledger anew: re-valuation",
    25: "many at once",
    26: "budgets",
    27: "recurrences",
    28: "recurrences",
    29: "anomalies and the forecast",
    30: "rules",
    31: "rules",
    32: "imports",
    33: "imports",
    34: "imports",
    35: "imports",
    36: "imports",
    39: "attachments",
}
"""Of the stages that come later, and what they are about."""
_NAME = re.compile(r"def test_case_(\d\d)_")


def test_each_has_its_test() -> None:
    texts = (path.read_text(encoding="utf-8") for path in Path(__file__).parent.rglob("test_*.py"))
    found = {int(number) for text in texts for number in _NAME.findall(text)}
    assert sorted(CASES - found) == sorted(LATER)
