"""The tour of README.md, and the guide: every command is run as written, and every output is what it printed."""

from __future__ import annotations

import tempfile

import pytest

from tests.folders import PLACE
from tools import readme_tour

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize("name", readme_tour.PAGES)
def test_the_page_shows_what_its_commands_print(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(PLACE))
    text = (readme_tour.ROOT / name).read_text(encoding="utf-8")
    assert readme_tour.run_page(text).splitlines() == text.splitlines()
