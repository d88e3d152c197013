"""What can stand in one line of a header."""

from __future__ import annotations

import pytest

from cairn.base.headers import fits_a_header

pytestmark = pytest.mark.unit


@pytest.mark.parametrize("text", ["a@example.com", "Your code", "Größe ☂", "a=b?c"])
def test_fits(text):
    assert fits_a_header(text)


@pytest.mark.parametrize(
    "text", ["a\r\nBcc: b", "a\x00", "a\u2028b", "a\u2029b", "a\x85b", "=?utf-8?q?=0A?=", "\ud800"]
)
def test_does_not(text):
    assert not fits_a_header(text)
