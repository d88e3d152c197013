"""A second factor that is asked for after a redirect."""

from __future__ import annotations

from urllib.parse import parse_qs

from cairn.base.ids import new_id
from cairn.products.accounts.providers.routes import _fragment


def test_the_question_is_in_the_fragment():
    ids = [new_id(), new_id()]
    outcome = {
        "factor_required": True, "factor_token": "a+token/=", "factors": [{"id": one, "kind": "totp"} for one in ids]
    }  # fmt: skip
    found = _fragment(outcome)
    assert found.startswith("#")
    assert parse_qs(found[1:]) == {"factor_token": ["a+token/="], "factor_id": [str(one) for one in ids]}


def test_tokens_are_in_none():
    assert _fragment({"access_token": "secret", "refresh_token": "secret", "user": {}}) == ""
