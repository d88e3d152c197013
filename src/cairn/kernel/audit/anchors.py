"""Anchors: the heads of all chains at one time, signed, to be kept where who changes the chains does not get.

An anchor is JSON in the form of RFC 8785: `{at, heads: {chain: {seq, hash}}, key, previous, signature}`. `previous` is
the SHA-256 of the anchor before as it is kept, null in the first; `key` the Ed25519 public key (RFC 8032) that the
signature is checked with. Signed is `label | 0x00 | JCS(anchor without signature)`. Hashes are hexadecimal, key and
signature base64url without padding.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import orjson
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from cairn.kernel.audit.chain import canonical

_MEMBERS = frozenset({"at", "heads", "key", "previous", "signature"})
_TIME = "%Y-%m-%dT%H:%M:%S.%fZ"


class BadAnchor(ValueError):
    """This is no anchor, or not as it was signed."""


@dataclass(frozen=True, slots=True)
class Head:
    """Where a chain ends: the number and the hash of its last entry."""

    seq: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Anchor:
    """`heads` by chain; `key`: 32 bytes; `digest`: what the next one calls `previous`."""

    at: datetime
    heads: Mapping[int, Head]
    key: bytes
    previous: bytes | None
    digest: bytes


def public_key(key: Ed25519PrivateKey) -> bytes:
    """The 32 bytes that anchors by this key are checked with."""
    return key.public_key().public_bytes_raw()


def signed(
    label: str, at: datetime, heads: Mapping[int, Head], previous: bytes | None, key: Ed25519PrivateKey
) -> bytes:
    """A new anchor, as it is kept."""
    says = {
        "at": at.astimezone(UTC).strftime(_TIME),
        "heads": {str(chain): {"seq": head.seq, "hash": head.hash.hex()} for chain, head in heads.items()},
        "key": _spelled(public_key(key)),
        "previous": previous.hex() if previous is not None else None,
    }
    signature = key.sign(label.encode() + b"\x00" + canonical(says))
    return canonical({**says, "signature": _spelled(signature)})


def read_anchor(label: str, content: bytes) -> Anchor:
    """What an anchor says, if it is as its key has signed it; whose key that is has to be asked besides. Raises
    `BadAnchor`."""
    try:
        says = orjson.loads(content)
        if not isinstance(says, dict) or says.keys() != _MEMBERS:
            raise BadAnchor
        key, signature = _read(says["key"]), _read(says.pop("signature"))
        Ed25519PublicKey.from_public_bytes(key).verify(signature, label.encode() + b"\x00" + canonical(says))
        heads = {
            int(chain): Head(int(head["seq"]), bytes.fromhex(head["hash"]))
            for chain, head in says["heads"].items()
        }
        previous = bytes.fromhex(says["previous"]) if says["previous"] is not None else None
        at = datetime.strptime(says["at"], _TIME).replace(tzinfo=UTC)
    except (ValueError, TypeError, KeyError, AttributeError, InvalidSignature) as problem:
        raise BadAnchor from problem
    return Anchor(at, heads, key, previous, hashlib.sha256(content).digest())


def _spelled(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _read(text: str) -> bytes:
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except binascii.Error as problem:
        raise BadAnchor from problem
