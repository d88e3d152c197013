"""Every edge and abuse case that the requirements number has a test that can be found by its number."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.unit
CASES = set(range(1, 41))
LATER = {14: "tracks", 15: "privacy zones", 37: "share links"}
"""Of the stage that comes later."""
_NAME = re.compile(r"def test_case_(\d\d)_")


def test_each_has_its_test() -> None:
    texts = (path.read_text(encoding="utf-8") for path in Path(__file__).parent.rglob("test_*.py"))
    found = {int(number) for text in texts for number in _NAME.findall(text)}
    assert sorted(CASES - found) == sorted(LATER)
