"""`docs/settings.md` is what the settings say of themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from cairn.kernel.settings import Settings
from tools import write_settings

pytestmark = pytest.mark.unit

PAGE = Path(__file__).resolve().parents[2] / "docs" / "settings.md"


def test_the_page_is_what_the_code_would_write() -> None:
    assert PAGE.read_text(encoding="utf-8") == write_settings.page()


def test_every_setting_has_a_row() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert [name for name in Settings.model_fields if f"\n| `{name.upper()}` |" not in text] == []
