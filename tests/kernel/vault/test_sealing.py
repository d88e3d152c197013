"""Values under a caller's secret, digests without ambiguity, keys by purpose."""

from __future__ import annotations

import hashlib
import hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.kernel.vault import CannotOpen, derive, keyed_digest, open_under, seal_under

pytestmark = pytest.mark.unit


@given(st.binary(max_size=64), st.binary(max_size=200), st.binary(max_size=20))
def test_the_same_secret_and_purpose_open_it(secret: bytes, plain: bytes, purpose: bytes) -> None:
    assert open_under(secret, seal_under(secret, plain, purpose), purpose) == plain


def test_nothing_else_opens_it() -> None:
    sealed = seal_under(b"key", b"answer", b"idempotency")
    assert b"answer" not in sealed
    for secret, purpose in ((b"kex", b"idempotency"), (b"key", b"refresh"), (b"", b"idempotency")):
        with pytest.raises(CannotOpen):
            open_under(secret, sealed, purpose)
    for bit in range(len(sealed) * 8):
        changed = bytearray(sealed)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises(CannotOpen):
            open_under(b"key", bytes(changed), b"idempotency")
    for length in range(len(sealed)):
        with pytest.raises(CannotOpen):
            open_under(b"key", sealed[:length], b"idempotency")


def test_sealing_twice_gives_two_values() -> None:
    assert seal_under(b"key", b"x", b"p") != seal_under(b"key", b"x", b"p")


def test_a_digest_is_the_hmac_of_its_framed_parts() -> None:
    framed = (2).to_bytes(8, "big") + b"ab" + (1).to_bytes(8, "big") + b"c"
    assert keyed_digest(b"k", b"ab", b"c") == hmac.digest(b"k", framed, hashlib.sha256)


@given(st.lists(st.binary(max_size=4), max_size=4), st.lists(st.binary(max_size=4), max_size=4))
def test_only_the_same_parts_give_the_same_digest(one: list[bytes], other: list[bytes]) -> None:
    assert (keyed_digest(b"k", *one) == keyed_digest(b"k", *other)) == (one == other)


def test_purposes_and_secrets_give_unrelated_keys() -> None:
    keys = {
        derive(secret, purpose) for secret in (b"a" * 32, b"b" * 32) for purpose in ("csrf", "device", "")
    }
    assert len(keys) == 6
    assert {len(key) for key in keys} == {32}
    assert derive(b"a" * 32, "csrf") == derive(b"a" * 32, "csrf")
