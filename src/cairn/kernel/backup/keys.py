"""Keys of backups: one seals, all of them open, and each is known by its id."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from cairn.kernel.backup.errors import BackupError, WrongKey
from cairn.kernel.vault import derive
from cairn.kernel.vault.framing import framed

if TYPE_CHECKING:  # whoever archives the log is started for each piece of it, and does without all settings
    from cairn.kernel.settings import Settings

KEY_BYTES: Final = 32


class BackupKeys:
    """Keys by id, 32 bytes each; new backups are sealed under `current`. None of them is used itself: each file and
    each manifest has a key derived from it."""

    def __init__(self, keys: Mapping[str, bytes], current: str) -> None:
        if current not in keys or any(len(key) != KEY_BYTES for key in keys.values()):
            raise ValueError("The current key is not among the keys, or one has not 32 bytes.")
        self._keys, self.current = dict(keys), current

    @classmethod
    def of(cls, settings: Settings) -> BackupKeys:
        """Those of the settings. BackupError where there are none."""
        keys = {name: key.get_secret_value() for name, key in settings.backup_keys.items()}
        return cls.spelled(keys, settings.backup_key_current)

    @classmethod
    def spelled(cls, texts: Mapping[str, str], current: str | None) -> BackupKeys:
        """Keys in base64url, with or without `=` at their ends. BackupError where they are none."""
        try:
            keys = {
                name: base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
                for name, text in texts.items()
            }
            return cls(keys, current or "")
        except ValueError:
            raise BackupError(
                "BACKUP_KEYS and BACKUP_KEY_CURRENT are missing: backups are sealed, or not made."
            ) from None

    def for_file(self, key_id: str, backup_id: str, name: str, salt: bytes) -> bytes:
        """The key of one file, and of no other: 32 bytes. Raises WrongKey where this id is not here."""
        return self._derived(key_id, b"file", backup_id.encode(), name.encode(), salt)

    def sign(self, key_id: str, backup_id: str, content: bytes) -> str:
        """HMAC-SHA256 of a manifest, in hex. Raises WrongKey where this id is not here."""
        key = self._derived(key_id, b"manifest", backup_id.encode())
        return hmac.digest(key, content, hashlib.sha256).hex()

    def check(self, key_id: str) -> str:
        """What tells whether a key of this id is the one that it was, and nothing else of it. Raises WrongKey."""
        return self._derived(key_id, b"check")[:8].hex()

    def _derived(self, key_id: str, *purpose: bytes) -> bytes:
        if key_id not in self._keys:
            raise WrongKey(f"This was sealed under the key {key_id!r}, which is not one of BACKUP_KEYS.")
        return derive(self._keys[key_id], framed(b"cairn.backup.v1", *purpose).hex())
