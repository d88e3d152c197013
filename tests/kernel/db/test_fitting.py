"""Which releases can work on a database that a later one has migrated: by what migrations say of themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from cairn.kernel.db import fitting, migrate

pytestmark = pytest.mark.unit
_MIGRATION = '''"""Stones {number}"""

revision = "quarry_{number}"
down_revision = {before!r}
branch_labels = {labels!r}
depends_on = None
{says}
'''
EXPANDED = {"quarry_1", "quarry_2"}


def versions(folder: Path, *third: str) -> Path:
    """Three migrations in a row, the third with these lines at its top."""
    (folder / "quarry").mkdir()
    for number, says in ((1, ""), (2, 'phase = "expand"'), (3, "\n".join(third))):
        text = _MIGRATION.format(
            number=number,
            says=says,
            before=f"quarry_{number - 1}" if number > 1 else None,
            labels=None if number > 1 else "quarry",
        )
        (folder / "quarry" / f"quarry_{number}.py").write_text(text, encoding="utf-8")
    return folder


def misfits(known: set[str], folder: Path) -> list[str]:
    return fitting.misfits(known, migrate.revisions(versions=folder), versions=folder)


def test_what_only_adds_keeps_older_releases_going(tmp_path: Path) -> None:
    assert misfits({"quarry_1"}, versions(tmp_path, 'phase = "expand"')) == []


def test_a_migration_that_says_nothing_adds(tmp_path: Path) -> None:
    assert misfits({"quarry_1"}, versions(tmp_path)) == []


def test_what_takes_away_shuts_older_releases_out(tmp_path: Path) -> None:
    (reason,) = misfits(EXPANDED, versions(tmp_path, 'phase = "contract"'))
    assert reason == "quarry_3 has taken away what it uses: Stones 3"


def test_the_release_that_takes_away_fits_itself(tmp_path: Path) -> None:
    assert misfits({*EXPANDED, "quarry_3"}, versions(tmp_path, 'phase = "contract"')) == []


def test_who_has_stopped_to_use_it_fits(tmp_path: Path) -> None:
    folder = versions(tmp_path, 'phase = "contract"', 'fits_from = "quarry_2"')
    assert misfits(EXPANDED, folder) == []
    assert len(misfits({"quarry_1"}, folder)) == 1
