"""How a setting's text becomes its value: lists as JSON or with commas, keys as a JSON object."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator, SecretStr
from pydantic_settings import NoDecode


def _listed(value: object) -> object:
    if not isinstance(value, str):
        return value
    if value.lstrip().startswith("["):
        try:
            return json.loads(value)
        except ValueError:
            raise ValueError('is not a JSON list such as ["a", "b"]') from None
    return [part.strip() for part in value.split(",") if part.strip()]


def _mapped(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise ValueError('is not a JSON object such as {"1": "…"}') from None


Names = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_listed)]
"""Several words: `a,b` or `["a", "b"]`."""

Keys = Annotated[Mapping[str, SecretStr], NoDecode, BeforeValidator(_mapped)]
"""Keys by their ids: `{"1": "base64url of 32 bytes"}`."""
