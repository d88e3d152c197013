"""Which keys of casework are none, do not go together, are missing, or are too weak to serve strangers with."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from cairn.kernel.settings.casework import NEEDED
from cairn.kernel.settings.kinds import KEY_BYTES, key_bytes, pem_keys
from cairn.kernel.settings.model import Settings

_VERSION: Final = re.compile(r"[1-9][0-9]{0,8}")
_VARIETY: Final = 16
"""So many different steps from byte to byte has every random key; a repeated or counted one has fewer."""


def of_casework(settings: Settings, given: Collection[str]) -> Iterator[str]:
    """Problems of casework's keys, none of which tells a key; `given` names the settings not left to a default."""
    yield from _keks(settings)
    if settings.casework_index_key is not None:
        yield from _weakness("CASEWORK_INDEX_KEY", settings.casework_index_key.get_secret_value(), settings)
    if settings.casework_signing_key is not None:
        keys = pem_keys(settings.casework_signing_key.get_secret_value())
        if len(keys) != 1 or not isinstance(keys[0], Ed25519PrivateKey):
            yield "CASEWORK_SIGNING_KEY is not one Ed25519 private key in PEM (PKCS 8, no passphrase)."
    if settings.live and "casework" in settings.products:
        for name in NEEDED:
            if name not in given:
                yield f"{name.upper()} is missing: casework, one of PRODUCTS, does not start without it."


def _keks(settings: Settings) -> Iterator[str]:
    for version, key in settings.casework_keks.items():
        if not _VERSION.fullmatch(version):
            # not which: who mixes up the two sides has a key there
            yield "CASEWORK_KEKS: each version is a whole number from 1 on, and one is not."
            continue
        yield from _weakness(f"CASEWORK_KEKS: key {version!r}", key.get_secret_value(), settings)
    current = settings.casework_kek_current
    if (settings.casework_keks or current is not None) and str(current) not in settings.casework_keks:
        yield "CASEWORK_KEK_CURRENT is not the version of one of CASEWORK_KEKS."


def _weakness(name: str, text: str, settings: Settings) -> Iterator[str]:
    key = key_bytes(text)
    if key is None:
        yield f"{name} is not {KEY_BYTES} bytes in base64url."
    elif settings.live and len({after - before for before, after in pairwise(key)}) < _VARIETY:
        yield f"{name} is a template or a guessable value; make a random one."
