"""What a backup is made of. The manifest is written last and authenticated: what none names is no backup."""

from __future__ import annotations

import hmac
import re
from datetime import datetime
from typing import Final, Literal

import orjson
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from cairn.kernel.backup.errors import BackupError, Damaged, WrongKey
from cairn.kernel.backup.keys import BackupKeys

FORMAT: Final = 1
MANIFEST: Final = "manifest.json"
ID: Final = re.compile(r"[0-9]{8}T[0-9]{6}Z-[a-z]+-[0-9a-f]{6}")
"""When it began, its kind, and what tells two of one second apart: ids sort by time."""

Kind = Literal["full", "keys", "configuration", "base"]


class StoredPart(BaseModel):
    """One sealed file: bytes and SHA-256 (hex) of what is in it, and of what lies in the store."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    plain_size: int
    plain_sha256: str
    stored_size: int
    stored_sha256: str


class Manifest(BaseModel):
    """`heads`: applied revisions of the schema. `tables`: rows by `schema.table`, in the snapshot of the dump. `roles`:
    those that own something in it or were granted something. `damaged_files`: ids of rows of kernel.files whose content
    was missing or another one when this was made. `facts`: what a kind says besides (a base backup: its WAL)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: int = FORMAT
    id: str
    kind: Kind
    created_at: datetime
    finished_at: datetime
    label: str = ""
    cairn_version: str
    postgres_version: str = ""
    key_id: str
    heads: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    tables: dict[str, int] = Field(default_factory=dict)
    files: int = 0
    damaged_files: tuple[str, ...] = ()
    parts: tuple[StoredPart, ...]
    facts: dict[str, str] = Field(default_factory=dict)

    @property
    def stored_size(self) -> int:
        """In bytes, the manifest aside."""
        return sum(part.stored_size for part in self.parts)

    def part(self, name: str) -> StoredPart:
        """Raises BackupError where there is none of this name."""
        for part in self.parts:
            if part.name == name:
                return part
        raise BackupError(f"The backup {self.id} has no part {name}.")


def written(manifest: Manifest, keys: BackupKeys) -> bytes:
    """The bytes of the manifest's file: JSON in one spelling, with its HMAC."""
    content = manifest.model_dump(mode="json")
    sign = keys.sign(manifest.key_id, manifest.id, _spelled(content))
    return _spelled({"check": keys.check(manifest.key_id), "hmac": sign, "manifest": content}) + b"\n"


def parsed(raw: bytes, backup_id: str) -> Manifest:
    """What the file says, believed: to be listed, and no more. Raises Damaged."""
    return _read(raw, backup_id)[1]


def authenticated(raw: bytes, backup_id: str, keys: BackupKeys) -> Manifest:
    """What the file says, if who wrote it had our key. Raises Damaged, WrongKey."""
    outer, manifest = _read(raw, backup_id)
    sign = keys.sign(manifest.key_id, backup_id, _spelled(outer["manifest"]))
    genuine, known = (
        hmac.compare_digest(sign, str(outer["hmac"])),
        outer["check"] == keys.check(manifest.key_id),
    )
    if genuine and known:
        return manifest
    if not known and not genuine:
        raise WrongKey(
            f"{backup_id} was sealed under another key than the one that BACKUP_KEYS calls {manifest.key_id!r}."
        )
    raise Damaged(MANIFEST, "its HMAC is not that of its content")


def _read(raw: bytes, backup_id: str) -> tuple[dict[str, object], Manifest]:
    try:
        outer = orjson.loads(raw)
        if not isinstance(outer, dict) or outer.keys() != {"check", "hmac", "manifest"}:
            raise Damaged(MANIFEST, "it is not a manifest")
        manifest = Manifest.model_validate(outer["manifest"])
    except (orjson.JSONDecodeError, ValidationError):
        raise Damaged(MANIFEST, "it is not a manifest") from None
    if manifest.format != FORMAT:
        raise BackupError(f"{backup_id} has format {manifest.format}; this Cairn reads format {FORMAT}.")
    if raw != _spelled(outer) + b"\n":
        raise Damaged(MANIFEST, "it is not spelled as it was written")
    if manifest.id != backup_id:
        raise Damaged(MANIFEST, "it is the manifest of another backup")
    return outer, manifest


def _spelled(content: object) -> bytes:
    return orjson.dumps(content, option=orjson.OPT_SORT_KEYS)
