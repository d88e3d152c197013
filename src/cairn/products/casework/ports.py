"""The keys and settings that casework goes by, and whom it asks who is there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Self, TypeVar

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from cairn.kernel.files.journal import Journal
from cairn.kernel.files.ways import journal_of
from cairn.kernel.notify.jobs import Present
from cairn.kernel.settings import Settings
from cairn.kernel.settings.kinds import key_bytes, pem_keys
from cairn.kernel.vault import EncryptionNotConfigured
from cairn.kernel.vault.envelope import BlindIndex, KeyRing

T = TypeVar("T")
RING: Final = "casework"
"""What stands in everything that these keys bind."""


class CaseworkKeys:
    """What casework seals, looks for and signs with. Each of the three raises `EncryptionNotConfigured` where there is
    none."""

    __slots__ = ("_index", "_ring", "_signing")

    def __init__(
        self, ring: KeyRing | None, index: BlindIndex | None, signing: Ed25519PrivateKey | None
    ) -> None:
        self._ring, self._index, self._signing = ring, index, signing

    @classmethod
    def of(cls, keks: Mapping[str, str], current: int | None, index: str | None, signing: str | None) -> Self:
        """Keys as settings hold them: 32 bytes each in base64url, the KEKs by version, and an Ed25519 private key in
        PEM. Raises ValueError without key material."""
        return cls(
            KeyRing(RING, {int(version): _key(text) for version, text in keks.items()}, current)
            if keks and current is not None
            else None,
            BlindIndex(RING, _key(index)) if index is not None else None,
            _signing_key(signing) if signing is not None else None,
        )

    @property
    def ring(self) -> KeyRing:
        """What wraps the key of each person."""
        return _set_up(self._ring, "CASEWORK_KEKS and CASEWORK_KEK_CURRENT")

    @property
    def index(self) -> BlindIndex:
        """What sealed values are looked for by."""
        return _set_up(self._index, "CASEWORK_INDEX_KEY")

    @property
    def signing(self) -> Ed25519PrivateKey:
        """What signs anchors and certificates."""
        return _set_up(self._signing, "CASEWORK_SIGNING_KEY")


@dataclass(frozen=True, slots=True)
class CaseworkOptions:
    """`anchors`: where the signed heads of access events go.
    `open_enrolment`: whether anybody who is signed in enrols beneficiaries, or members only. `restore_days`: how long
    a primary worker can restore what was deleted. `name_search`: whether names are indexed."""

    keys: CaseworkKeys
    anchors: Journal
    open_enrolment: bool
    restore_days: int
    name_search: bool


@dataclass(frozen=True, slots=True)
class People:
    """Who has an account. `present` answers which of some are there; none of them is erased before its transaction
    ends."""

    present: Present


def options_of(settings: Settings) -> CaseworkOptions:
    """What these settings say. Raises ValueError for keys that are none."""
    index, signing = settings.casework_index_key, settings.casework_signing_key
    keys = CaseworkKeys.of(
        {version: key.get_secret_value() for version, key in settings.casework_keks.items()},
        settings.casework_kek_current,
        index.get_secret_value() if index else None,
        signing.get_secret_value() if signing else None,
    )
    return CaseworkOptions(
        keys, journal_of(settings, settings.anchor_address), settings.casework_open_enrolment,
        settings.casework_restore_days, settings.casework_name_search,
    )  # fmt: skip


def _set_up(key: T | None, names: str) -> T:
    if key is None:
        raise EncryptionNotConfigured(
            f"This server lacks a key that casework needs: its operator has to set {names}."
        )
    return key


def _key(text: str) -> bytes:
    key = key_bytes(text)
    if key is None:
        raise ValueError("A key of casework is not 32 bytes in base64url.")
    return key


def _signing_key(pem: str) -> Ed25519PrivateKey:
    keys = pem_keys(pem)
    if len(keys) != 1 or not isinstance(keys[0], Ed25519PrivateKey):
        raise ValueError("The signing key of casework is not one Ed25519 private key in PEM.")
    return keys[0]
