"""Tokens and codes that no database holds."""

from __future__ import annotations

import string
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.base.ids import new_id
from cairn.kernel.identity.derived import DerivedTokens

OLD, NEW = b"o" * 32, b"n" * 32
TOKENS = DerivedTokens([NEW])


def test_a_token_names_its_row_and_is_the_same_every_time() -> None:
    row_id = new_id()
    token = TOKENS.token("reset_password", row_id)
    assert TOKENS.row_of("reset_password", token) == row_id
    assert TOKENS.token("reset_password", row_id) == token
    assert len(token) == 64
    assert set(token) <= {*string.ascii_letters, *string.digits, "-", "_"}


def test_a_token_of_one_purpose_is_none_of_another() -> None:
    token = TOKENS.token("reset_password", new_id())
    assert TOKENS.row_of("verify_email", token) is None


def test_a_rotated_secret_keeps_tokens_and_a_foreign_one_makes_none() -> None:
    row_id = new_id()
    before = DerivedTokens([OLD])
    after = DerivedTokens([NEW, OLD])
    assert after.row_of("unlock", before.token("unlock", row_id)) == row_id
    assert after.is_code("otp", row_id, before.code("otp", row_id))
    assert TOKENS.row_of("unlock", before.token("unlock", row_id)) is None
    assert after.token("unlock", row_id) == TOKENS.token("unlock", row_id)


@given(st.integers(0, 63), st.sampled_from("AZaz09-_ =é\x00"))
def test_no_other_character_makes_a_token(place: int, letter: str) -> None:
    row_id = UUID(int=7)
    token = TOKENS.token("unlock", row_id)
    changed = token[:place] + letter + token[place + 1 :]
    assert TOKENS.row_of("unlock", changed) == (row_id if changed == token else None)


@pytest.mark.parametrize(
    "text", ["", "a", "é" * 64, "=" * 64, "A" * 63, "A" * 65, "A" * 10_000_000, "\ud800" * 64]
)
def test_what_is_no_token_is_none(text: str) -> None:
    assert TOKENS.row_of("unlock", text) is None


@given(st.uuids())
def test_a_code_is_six_digits_of_its_row(row_id: UUID) -> None:
    code = TOKENS.code("otp", row_id)
    assert len(code) == 6
    assert code.isdecimal()
    assert TOKENS.is_code("otp", row_id, code)
    wrong = f"{(int(code) + 1) % 1_000_000:06}"
    assert not TOKENS.is_code("otp", row_id, wrong)


@pytest.mark.parametrize(
    "said", ["", "1", "1234567", "\uff11\uff12\uff13\uff14\uff15\uff16", "\ud800", "x" * 1000]
)
def test_what_is_no_code_is_wrong(said: str) -> None:
    assert not TOKENS.is_code("otp", UUID(int=7), said)


def test_codes_are_spread() -> None:
    codes = {TOKENS.code("otp", UUID(int=number)) for number in range(2000)}
    assert len(codes) > 1980
