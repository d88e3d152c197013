"""Opaque tokens are random, and only their digests are compared."""

from __future__ import annotations

import hashlib
import re

import pytest

from cairn.kernel.identity.opaque import digest, new_opaque, same

pytestmark = pytest.mark.unit


def test_a_token_is_43_url_safe_characters_and_never_the_same() -> None:
    made = {new_opaque() for _ in range(1000)}
    assert len(made) == 1000
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{43}", token) for token in made)


def test_the_digest_is_sha256_of_any_text() -> None:
    assert digest("abc") == hashlib.sha256(b"abc").digest()
    assert len(digest("\ud800")) == 32
    assert same(digest("abc"), digest("abc"))
    assert not same(digest("abc"), digest("abd"))
