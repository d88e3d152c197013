"""docs/security.md leaves out no requirement of ASVS 5.0 at levels 1 and 2, and says of what is open why it is."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

pytestmark = pytest.mark.unit

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "security.md").read_text("utf-8")
STATES = {"met", "partly", "open", "yours", "none"}
_3 = {
    "1.2": {10}, "1.3": {12}, "1.5": {3}, "2.3": {5}, "2.4": {2}, "3.1": {1}, "3.2": {3}, "3.3": {5}, "3.4": {7, 8},
    "3.5": {6, 7, 8}, "3.6": {1}, "3.7": {3, 4, 5}, "4.1": {4, 5}, "4.2": {2, 3, 4, 5}, "5.2": {4, 5, 6}, "5.3": {3},
    "6.3": {5, 6, 7, 8}, "6.4": {5, 6}, "6.5": {6, 7, 8}, "6.6": {4}, "6.7": {1, 2}, "7.5": {3}, "8.1": {3, 4},
    "8.2": {4}, "8.3": {2, 3}, "8.4": {2}, "10.2": {3}, "10.3": {5}, "10.4": {12, 13, 14, 15, 16}, "11.1": {3, 4},
    "11.2": {4, 5}, "11.3": {4, 5}, "11.5": {2}, "11.6": {2}, "11.7": {1, 2}, "12.1": {4, 5}, "12.3": {5},
    "13.1": {2, 3, 4}, "13.2": {6}, "13.3": {3, 4}, "13.4": {6, 7}, "14.2": {5, 6, 7, 8}, "15.1": {4, 5},
    "15.2": {4, 5}, "15.4": {1, 2, 3, 4}, "16.5": {4}, "17.1": {2}, "17.2": {5, 6, 7, 8},
}  # fmt: skip
"""Of each section the requirements of level 3, which the page need not name."""
_SIZES = {
    1: (2, 10, 12, 3, 3), 2: (3, 3, 5, 2), 3: (1, 3, 5, 8, 8, 1, 5), 4: (5, 5, 2, 4), 5: (1, 6, 3, 3),
    6: (3, 12, 8, 6, 8, 4, 2, 4), 7: (3, 4, 2, 5, 3, 2), 8: (4, 4, 3, 2), 9: (3, 4), 10: (2, 3, 5, 16, 5, 2, 3),
    11: (4, 5, 5, 4, 2, 2, 2), 12: (5, 2, 5), 13: (4, 6, 4, 7), 14: (2, 8, 3), 15: (5, 5, 7, 4),
    16: (1, 5, 4, 3, 4), 17: (2, 8, 2),
}  # fmt: skip
"""How many requirements the sections of each chapter have, in the order of the standard."""


def _asked() -> set[str]:
    return {
        f"{chapter}.{section}.{number}"
        for chapter, sizes in _SIZES.items()
        for section, size in enumerate(sizes, 1)
        for number in range(1, size + 1)
        if number not in _3.get(f"{chapter}.{section}", ())
    }


def _rows(text: str) -> list[list[str]]:
    lines = re.findall(r"^\| (\d+\.\d+\.\d+.*) \|$", text, re.MULTILINE)
    return [[cell.strip() for cell in re.split(r" ?\| ?", line)] for line in lines]


def _numbers(cell: str) -> list[str]:
    return re.findall(r"\b\d+\.\d+\.\d+\b", cell)


def test_every_requirement_of_levels_1_and_2_stands_once() -> None:
    table = _rows(PAGE.partition("## What is open")[0])
    named = Counter(number for cells in table for number in _numbers(cells[0]))
    assert sum(map(sum, _SIZES.values())) == 345
    assert [number for number, times in named.items() if times > 1] == []
    assert set(named) == _asked()


def test_each_has_a_state_and_what_is_met_says_by_what() -> None:
    for cells in _rows(PAGE.partition("## What is open")[0]):
        assert cells[1] in STATES, cells
        assert cells[2] or cells[1] in {"none", "open"}, cells


def test_what_is_not_met_is_told() -> None:
    table, _, rest = PAGE.partition("## What is open")
    unmet = {
        number for cells in _rows(table) if cells[1] in {"partly", "open"} for number in _numbers(cells[0])
    }
    told = {number for cells in _rows(rest.partition("\n## ")[0]) for number in _numbers(cells[0])}
    assert told == unmet
