"""API keys: recognisable, never alike, and mistyped ones found without asking anybody."""

from __future__ import annotations

import re

import pytest

from cairn.kernel.identity.api_keys import PREFIX, SHOWN, is_api_key, new_api_key, well_formed
from cairn.kernel.telemetry.redaction import redact_text

pytestmark = pytest.mark.unit


def test_a_key_looks_like_one_and_no_two_are_alike() -> None:
    keys = {new_api_key() for _ in range(1000)}
    assert len(keys) == 1000
    for key in keys:
        assert re.fullmatch(r"cairn_[0-9A-Za-z]{49}", key)
        assert is_api_key(key)
        assert well_formed(key)


def test_every_place_is_random_but_the_prefix() -> None:
    keys = [new_api_key() for _ in range(300)]
    for place in range(len(PREFIX), len(PREFIX) + 43):
        assert len({key[place] for key in keys}) > 40, place
    assert len({key[:SHOWN] for key in keys}) == 300


def test_one_wrong_character_anywhere_is_found() -> None:
    key = new_api_key()
    for place in range(len(key)):
        wrong = "x" if key[place] != "x" else "y"
        assert not well_formed(key[:place] + wrong + key[place + 1 :])


@pytest.mark.parametrize(
    "token", ["", "cairn_", "cairn", "cairn_" + "0" * 49, "cairn_" + "é" * 49, "eyJ.a.b"]
)
def test_what_is_no_key(token: str) -> None:
    assert not well_formed(token)


def test_what_was_cut_off_or_added_to_is_found() -> None:
    key = new_api_key()
    for token in (key[:-1], key[1:], key + "0", f" {key}", key.lower(), key[:20]):
        assert not well_formed(token)


def test_no_key_gets_into_a_log() -> None:
    key = new_api_key()
    assert key[6:] not in redact_text(f"refused {key} of somebody")
