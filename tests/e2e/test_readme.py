"""The tour of README.md: every command is run as written, and every output is what it printed."""

from __future__ import annotations

import pytest

from tools import readme_tour

pytestmark = pytest.mark.e2e

PAGES = ("README.md", "docs/api-guide.md")


@pytest.mark.parametrize("name", PAGES)
def test_the_page_shows_what_its_commands_print(name: str) -> None:
    text = (readme_tour.ROOT / name).read_text(encoding="utf-8")
    assert readme_tour.run_page(text).splitlines() == text.splitlines()
