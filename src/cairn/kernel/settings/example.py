"""`.env.example`, written from the settings themselves so that it cannot tell another story."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import SecretStr
from pydantic.fields import FieldInfo

from cairn.kernel.settings.model import GROUPS, PROFILES, Settings

_HEAD = """\
# Every setting of Cairn. Copy to .env and change what you need; the environment wins over .env.
# Each is also read from a file: SECRET_KEY_FILE=/run/secrets/key. A line with # shows the default.
# Written by tools/write_env_example.py.
"""


def env_example() -> str:
    """The text of `.env.example`."""
    parts = [_HEAD]
    for group in GROUPS:
        lines = [f"# --- {group.__doc__} ---"]
        for name in group.__annotations__:
            field = Settings.model_fields[name]
            lines += [f"# {field.description}", f"#{name.upper()}={_default(field)}"]
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def env_profile(environment: str) -> str:
    """The text of `.env.<environment>`: what differs from the defaults, and no secret."""
    lines = [f"# Values of {environment} that are not the general default. No secrets here."]
    lines += [f"ENVIRONMENT={environment}"]
    lines += [f"{name.upper()}={_text(value)}" for name, value in PROFILES[environment].items()]
    return "\n".join(lines) + "\n"


def _default(field: FieldInfo) -> str:
    return "" if field.default_factory is not None else _text(field.default)


def _text(value: object) -> str:
    if value is None or isinstance(value, SecretStr) or value == {}:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return ",".join(value)
    if isinstance(value, Path):
        return value.as_posix()
    return json.dumps(value) if isinstance(value, dict) else str(value)
