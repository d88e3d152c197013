"""The secrets of a development folder: made once, mode 0600, the same at every later start."""

from __future__ import annotations

import base64
import fcntl
import json
import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from cairn.kernel.settings.kinds import KEY_BYTES

_FILE = "secrets.json"


def read_made(home: Path) -> dict[str, object]:
    """The secrets made under `home` as setting values, or nothing."""
    try:
        made = json.loads((home / _FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return made if isinstance(made, dict) else {}


def make_secrets(home: Path) -> None:
    """Make under `home` what is not there yet of SECRET_KEY, DATA_KEYS, casework's and backups' keys; what is there
    stays. OSError where it cannot write."""
    with _alone(home):
        present = read_made(home)
        made = {**_new(), **present}
        if made.keys() != present.keys():
            write_private(home / _FILE, json.dumps(made))


def _new() -> dict[str, object]:
    signing = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return {
        "secret_key": secrets.token_urlsafe(48),
        "data_keys": {"1": _key()},
        "data_key_current": "1",
        "casework_keks": {"1": _key()},
        "casework_kek_current": 1,
        "casework_index_key": _key(),
        "casework_signing_key": signing.decode(),
        "backup_keys": {"1": _key()},
        "backup_key_current": "1",
    }


def _key() -> str:
    return base64.urlsafe_b64encode(secrets.token_bytes(KEY_BYTES)).decode()


def change_made(home: Path, changes: Mapping[str, object]) -> None:
    """Change some of the made secrets; processes that run keep theirs until they start again. OSError as above."""
    with _alone(home):
        write_private(home / _FILE, json.dumps({**read_made(home), **changes}))


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    """One process at a time: of two that make keys, what one has sealed already would be lost."""
    folder = os.open(home, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def write_private(path: Path, text: str) -> None:
    """Put `text` at `path`, mode 0600, whole or not at all."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.new")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
