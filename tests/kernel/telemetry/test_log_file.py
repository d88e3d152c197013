"""The log file is turned over, also where two write it, and no line is torn or lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from cairn.kernel.telemetry.log_file import LogFile

pytestmark = pytest.mark.unit


def test_it_is_turned_over_and_the_oldest_goes(tmp_path: Path) -> None:
    file = LogFile(tmp_path / "cairn.log", most_bytes=100, files=2)
    for number in range(40):
        file.write(b"line %04d ........\n" % number)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["cairn.log", "cairn.log.1", "cairn.log.2", "cairn.log.lock"]
    assert (tmp_path / "cairn.log").read_bytes().endswith(b"line 0039 ........\n")
    assert all(path.stat().st_size <= 120 for path in tmp_path.iterdir())


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "cairn.log"
    both = [LogFile(path, most_bytes=500, files=50) for _ in range(2)]
    for number in range(200):
        both[number % 2].write(b"line %04d\n" % number)
    text = b"".join(found.read_bytes() for found in tmp_path.glob("cairn.log*") if found.suffix != ".lock")
    assert sorted(text.splitlines()) == [b"line %04d" % number for number in range(200)]


def test_a_file_that_was_moved_away_is_followed(tmp_path: Path) -> None:
    path = tmp_path / "cairn.log"
    file = LogFile(path)
    file.write(b"before\n")
    path.rename(tmp_path / "old")
    file.write(b"after\n")
    assert path.read_bytes() == b"after\n"
