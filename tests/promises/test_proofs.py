"""Each row of reliability has proofs that exist, or says why not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.promises.figures import record_figure
from tests.promises.proofs import PROOFS, Proof
from tools.prove import Outcome, page

pytestmark = pytest.mark.unit
ROOT = Path(__file__).resolve().parents[2]
ROWS = range(1, 28)


def exists(node: str) -> bool:
    file, _, name = node.partition("::")
    path = ROOT / file
    return path.is_file() and (
        not name or f"def {name.partition('[')[0]}(" in path.read_text(encoding="utf-8")
    )


def test_every_row_has_proofs_or_says_why_not() -> None:
    assert list(PROOFS) == list(ROWS)
    assert [row for row, proof in PROOFS.items() if not (proof.tests or proof.lacks)] == []
    assert [
        row for row, proof in PROOFS.items() if proof.tests and not (proof.mutants or "mutant" in proof.lacks)
    ] == []


@pytest.mark.parametrize("row", ROWS)
def test_what_a_row_names_exists(row: int) -> None:
    proof = PROOFS[row]
    assert [node for node in (*proof.tests, *proof.mutants) if not exists(node)] == []


def test_the_page_has_every_row_and_what_is_promised() -> None:
    text = (ROOT / "docs" / "proofs.md").read_text(encoding="utf-8")
    assert [int(found) for found in re.findall(r"^\| (\d+) \|", text, re.MULTILINE)] == list(ROWS)
    assert [row for row in ROWS if PROOFS[row].promise not in text] == []


def test_a_failed_test_and_a_survivor_are_said() -> None:
    proof = Proof("It holds.", ("tests/a.py::test_it",), ("tests/a.py::test_mutant",), lacks="a picture")
    failed = page(
        {1: (proof, Outcome({"test_it": "failed", "test_mutant": "passed"}, {"time": (1.234, "s")}))}, "here"
    )
    assert "**failed**: `test_it`" in failed
    assert "1 of 1 caught" in failed
    assert "time 1.23 s" in failed
    assert "a picture" in failed
    survived = page({1: (proof, Outcome({"test_it": "passed", "test_mutant": "failed"}, {}))}, "here")
    assert "0 of 1 caught" in survived


def test_figures_are_kept_only_where_they_are_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "figures"
    monkeypatch.delenv("PROVE", raising=False)
    record_figure(1, "time", 1.0, "s")
    monkeypatch.setenv("PROVE", str(file))
    for value in (2.0, 3.0, 1.0):
        record_figure(1, "time", value, "s")
    assert file.read_text().replace(" ", "").replace("\n", "") == '{"1":{"time":[3.0,"s"]}}'
