"""Sealing: columns under rotating keys of ours (`vault`), values under a caller's secret (`sealing`)."""

from cairn.kernel.vault.framing import CannotOpen
from cairn.kernel.vault.sealing import derive, keyed_digest, open_under, seal_under
from cairn.kernel.vault.vault import EncryptionNotConfigured, Vault, new_data_key

__all__ = [
    "CannotOpen",
    "EncryptionNotConfigured",
    "Vault",
    "derive",
    "keyed_digest",
    "new_data_key",
    "open_under",
    "seal_under",
]
