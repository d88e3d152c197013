"""A sealed column opens at its place with its key, and nowhere else."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.kernel.vault import CannotOpen, Vault, new_data_key

pytestmark = pytest.mark.unit

OLD, NEW = b"o" * 32, b"n" * 32
PLACE = {"table": "factors", "row": "7", "column": "seed"}


@given(st.binary(max_size=200), st.text(max_size=20), st.text(max_size=20), st.text(max_size=20))
def test_it_opens_where_it_was_sealed(plain: bytes, table: str, row: str, column: str) -> None:
    vault = Vault({"k1": OLD}, "k1")
    sealed = vault.seal(plain, table=table, row=row, column=column)
    assert vault.open(sealed, table=table, row=row, column=column) == plain


@pytest.mark.parametrize(
    "elsewhere",
    [
        {"table": "other", "row": "7", "column": "seed"},
        {"table": "factors", "row": "8", "column": "seed"},
        {"table": "factors", "row": "7", "column": "other"},
        {"table": "factors7", "row": "", "column": "seed"},
        {"table": "factor", "row": "s7", "column": "seed"},
        {"table": "factors", "row": "7seed", "column": ""},
    ],
)
def test_it_does_not_open_at_another_place(elsewhere: dict[str, str]) -> None:
    vault = Vault({"k1": OLD}, "k1")
    with pytest.raises(CannotOpen):
        vault.open(vault.seal(b"secret", **PLACE), **elsewhere)


def test_no_flipped_bit_and_no_missing_byte_goes_unseen() -> None:
    vault = Vault({"k1": OLD, "k0": OLD}, "k1")
    sealed = vault.seal(b"secret", **PLACE)
    for bit in range(len(sealed) * 8):
        changed = bytearray(sealed)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises(CannotOpen):
            vault.open(bytes(changed), **PLACE)
    for length in range(len(sealed)):
        with pytest.raises(CannotOpen):
            vault.open(sealed[:length], **PLACE)


def test_rotation_opens_the_old_and_seals_with_the_new() -> None:
    before, during, after = (
        Vault({"k1": OLD}, "k1"),
        Vault({"k1": OLD, "k2": NEW}, "k2"),
        Vault({"k2": NEW}, "k2"),
    )
    sealed = before.seal(b"secret", **PLACE)
    assert during.key_id_of(sealed) == "k1"
    assert during.needs_resealing(sealed)
    resealed = during.seal(during.open(sealed, **PLACE), **PLACE)
    assert not during.needs_resealing(resealed)
    assert after.open(resealed, **PLACE) == b"secret"
    with pytest.raises(CannotOpen):
        after.open(sealed, **PLACE)


def test_the_same_plain_text_is_never_sealed_alike() -> None:
    vault = Vault({"k1": OLD}, "k1")
    assert len({vault.seal(b"secret", **PLACE) for _ in range(100)}) == 100


def test_the_refusal_says_nothing() -> None:
    vault = Vault({"k1": OLD}, "k1")
    with pytest.raises(CannotOpen) as refused:
        vault.open(b"secret bytes that are no seal", **PLACE)
    assert "secret" not in str(refused.value)
    assert refused.value.__cause__ is None


def test_the_setting_gives_the_keys() -> None:
    vault = Vault.from_base64({"k1": base64.urlsafe_b64encode(OLD).decode(), "k9": new_data_key()}, "k9")
    assert vault.key_id_of(vault.seal(b"", **PLACE)) == "k9"
    assert vault.open(Vault({"k1": OLD}, "k1").seal(b"x", **PLACE), **PLACE) == b"x"
    assert new_data_key() != new_data_key()


@pytest.mark.parametrize(
    ("keys", "current"),
    [
        ({}, "k1"),
        ({"k1": "not base64url"}, "k1"),
        ({"k1": "c2hvcnQ="}, "k1"),
        ({"k1": base64.urlsafe_b64encode(OLD).decode()}, "k2"),
        ({"k 1": base64.urlsafe_b64encode(OLD).decode()}, "k 1"),
    ],
)
def test_bad_keys_are_refused_without_being_shown(keys: dict[str, str], current: str) -> None:
    with pytest.raises(ValueError, match="key") as refused:
        Vault.from_base64(keys, current)
    assert "c2hvcnQ" not in str(refused.value)
    assert "not base64url" not in str(refused.value).replace("is not base64url.", "")
