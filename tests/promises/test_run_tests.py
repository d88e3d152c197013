"""What failed once is asked once more, alone, and no more than that is forgiven."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.run_tests import FEW, main

pytestmark = pytest.mark.unit
ONCE = """
from pathlib import Path
def test_one():
    seen = Path(__file__).with_name("seen")
    first = not seen.exists()
    seen.touch()
    assert not first
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    return tmp_path


def run(place: Path, source: str) -> int:
    (place / "test_it.py").write_text(source)
    return main(["-q"])


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("def test_one(): assert True", 0),
        ("def test_one(): assert False", 1),
        ("def test_one(:", 2),
        ("".join(f"def test_{number}(): assert False\n" for number in range(FEW + 1)), 1),
    ],
    ids=["passes", "fails always", "is broken", "many fail"],
)
def test_a_failure_is_a_failure(
    place: Path, source: str, code: int, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(place, source) == code
    assert "Unsteady" not in capfd.readouterr().out


def test_one_that_passes_alone_is_named(place: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(place, ONCE) == 0
    said = capfd.readouterr().out
    assert "1 failed" in said
    assert "Unsteady" in said.splitlines()[-2]
    assert "test_one" in said.splitlines()[-1]
