"""The secrets of a development folder: made once, mode 0600, the same at every later start."""

from __future__ import annotations

import base64
import json
import os
import secrets
from collections.abc import Mapping
from pathlib import Path

_FILE = "secrets.json"


def read_made(home: Path) -> dict[str, object]:
    """The secrets made under `home` as setting values, or nothing."""
    try:
        made = json.loads((home / _FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return made if isinstance(made, dict) else {}


def make_secrets(home: Path) -> None:
    """Make SECRET_KEY and DATA_KEYS under `home` unless they are there. OSError where it cannot write."""
    if read_made(home):
        return
    key = base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()
    made = {"secret_key": secrets.token_urlsafe(48), "data_keys": {"1": key}, "data_key_current": "1"}
    write_private(home / _FILE, json.dumps(made))


def change_made(home: Path, changes: Mapping[str, object]) -> None:
    """Change some of the made secrets; processes that run keep theirs until they start again. OSError as above."""
    write_private(home / _FILE, json.dumps({**read_made(home), **changes}))


def write_private(path: Path, text: str) -> None:
    """Put `text` at `path`, mode 0600, whole or not at all."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.new")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
