"""What tests of casework share besides the builder."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from cairn import wiring
from cairn.kernel.files.journal import FolderJournal
from cairn.products.casework.anchors.actions import Anchors


@pytest.fixture
def journal(tmp_path: Path) -> FolderJournal:
    """An empty journal of the test's own."""
    return FolderJournal(tmp_path / "anchors")


@pytest.fixture
def anchors(cairn: wiring.Cairn, journal: FolderJournal, monkeypatch: pytest.MonkeyPatch) -> Anchors:
    """The program's anchors, in the test's own journal."""
    found = cast("Anchors", cairn.runtime.services[Anchors])
    monkeypatch.setattr(found, "_journal", journal)
    monkeypatch.setattr(found, "_newest", 0)
    return found
