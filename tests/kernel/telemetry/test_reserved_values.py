"""Mapped files of figures: their room is taken before they are mapped, and where there is none nothing ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from prometheus_client.mmap_dict import MmapedDict

from cairn.kernel.telemetry.reserved_values import ReservedValues

pytestmark = pytest.mark.unit
MANY = 2_000
"""More values than the first size holds."""


def read(path: Path) -> dict[str, float]:
    """What another process sees."""
    return {key: value for key, value, _, _ in MmapedDict.read_all_values_from_file(str(path))}


def blocks(path: Path) -> int:
    """Bytes that are on the disk; a hole is none."""
    return path.stat().st_blocks * 512


def filled(values: ReservedValues, first: int = 0) -> None:
    for number in range(first, MANY):
        values.write_value(f"a name that is long enough, {number}", float(number), 0.0)


def test_others_see_it_and_no_page_of_it_is_a_hole(tmp_path: Path) -> None:
    values = ReservedValues(str(tmp_path / "counter_1.db"))
    filled(values)
    values.close()
    (path,) = tmp_path.iterdir()
    assert len(read(path)) == MANY
    assert read(path)["a name that is long enough, 7"] == 7.0
    assert blocks(path) >= path.stat().st_size


def test_without_room_from_the_start_it_counts_for_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ReservedValues, "_has_room", lambda *_: False)
    values = ReservedValues(str(tmp_path / "counter_1.db"))
    filled(values)
    assert values.read_value("a name that is long enough, 7")[0] == 7.0
    assert list(tmp_path.iterdir()) == [], "a file that nobody could read"
    values.close()


def test_where_room_ends_others_keep_what_they_saw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "counter_1.db"
    values = ReservedValues(str(path))
    values.write_value("a name that is long enough, 0", 5.0, 0.0)
    monkeypatch.setattr(ReservedValues, "_has_room", lambda *_: False)
    filled(values, 1)
    assert values.read_value("a name that is long enough, 0")[0] == 5.0
    assert values.read_value(f"a name that is long enough, {MANY - 1}")[0] == MANY - 1
    assert read(path)["a name that is long enough, 0"] == 5.0
    values.close()
