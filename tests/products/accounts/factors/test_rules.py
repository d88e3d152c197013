"""Codes of RFC 6238 and recovery codes, by themselves."""

from __future__ import annotations

import base64
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.products.accounts.factors.rules import (
    RECOVERY_BYTES,
    is_recovery_code,
    matching_step,
    read_code,
    recovery_code,
)

pytestmark = pytest.mark.unit
SECRET = base64.b32encode(b"12345678901234567890").decode()
RFC_6238 = {
    59: "287082", 1111111109: "081804", 1111111111: "050471", 1234567890: "005924", 2000000000: "279037",
    20000000000: "353130",
}  # fmt: skip
"""Appendix B, SHA-1, the last six of its eight digits."""


def _at(second: int) -> datetime:
    return datetime.fromtimestamp(second, UTC)


@pytest.mark.parametrize(("second", "code"), RFC_6238.items())
def test_the_vectors_of_the_rfc(second: int, code: str) -> None:
    assert matching_step(SECRET, code, _at(second), None) == second // 30


@pytest.mark.parametrize(
    ("seconds", "right"), [(-31, False), (-30, True), (0, True), (29, True), (59, True), (60, False)]
)
def test_one_step_before_and_after_is_taken_and_no_more(seconds: int, right: bool) -> None:
    """The code belongs to the thirty seconds from 1234567890 on."""
    step = matching_step(SECRET, "005924", _at(1234567890 + seconds), None)
    assert step == (1234567890 // 30 if right else None)


def test_a_step_that_was_used_is_not_used_again_and_neither_is_one_before() -> None:
    now = _at(1234567890)
    step = 1234567890 // 30
    assert matching_step(SECRET, "005924", now, step - 1) == step
    assert matching_step(SECRET, "005924", now, step) is None
    assert matching_step(SECRET, "005924", now, step + 1) is None


@given(st.integers(30, 2**33), st.integers(0, 999_999))
def test_a_code_is_good_once_wherever_the_clock_stands(second: int, number: int) -> None:
    code = f"{number:06}"
    step = matching_step(SECRET, code, _at(second), None)
    if step is not None:
        for later in range(-30, 91, 30):
            assert matching_step(SECRET, code, _at(second) + timedelta(seconds=later), step) in {
                None,
                *range(step + 1, step + 9),
            }


@given(st.binary(min_size=RECOVERY_BYTES, max_size=RECOVERY_BYTES))
def test_a_recovery_code_is_read_as_it_was_written(random: bytes) -> None:
    written = recovery_code(random)
    read = read_code(written)
    assert read == written.replace("-", "")
    assert is_recovery_code(read)
    assert read_code(written.upper().replace("-", " ")) == read
    assert read_code(read.replace("0", "O").replace("1", "l")) == read


@given(st.binary(min_size=15, max_size=15), st.binary(min_size=15, max_size=15))
def test_other_bytes_are_another_code(one: bytes, other: bytes) -> None:
    assert (recovery_code(one) == recovery_code(other)) is (one == other)


@pytest.mark.parametrize(
    "said",
    [
        "", "12345", "1234567", "12345a", "\uff11\uff12\uff13\uff14\uff15\uff16", "١٢٣٤٥٦", "123\u00a0456", "12345\n6",
        "123456\x00", "-1.234", "\u212a" * 24, "u" * 24, "a" * 23, "a" * 25, "\ud800",
    ],
)  # fmt: skip
def test_what_can_be_no_code(said: str) -> None:
    assert read_code(said) is None


@pytest.mark.parametrize("said", ["123456", "123 456", " 123-456 "])
def test_digits_may_be_grouped(said: str) -> None:
    assert read_code(said) == "123456"
    assert not is_recovery_code("123456")
