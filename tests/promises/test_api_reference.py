"""The reference is what its tool would write from the document that is committed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tools import write_api_reference

pytestmark = pytest.mark.unit

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = (ROOT / write_api_reference.DOCUMENT).read_text("utf-8")


def test_the_page_is_what_the_tool_would_write() -> None:
    committed = (ROOT / write_api_reference.PAGE).read_text("utf-8")
    assert committed == write_api_reference.page(DOCUMENT)


def test_every_operation_has_a_row() -> None:
    written = write_api_reference.page(DOCUMENT)
    paths = json.loads(DOCUMENT)["paths"]
    missing = [
        (verb, path)
        for path, verbs in paths.items()
        for verb in verbs
        if f"| `{verb.upper()} {path}` |" not in written
    ]
    assert missing == []
