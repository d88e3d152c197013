"""Keys that sign access tokens. Each has one algorithm: a token cannot choose how it is verified."""

from __future__ import annotations

import base64
import copy
import functools
import hashlib
from dataclasses import dataclass
from typing import Literal

from joserfc.errors import JoseError
from joserfc.jwk import Key, OctKey, OKPKey
from joserfc.jws import JWSRegistry

from cairn.kernel.vault import derive

Algorithm = Literal["HS256", "EdDSA"]

MIN_SECRET_BYTES = 32


@dataclass(frozen=True, slots=True)
class TokenKey:
    """A key with its id and its only algorithm. `signs` is false where only the public half is known."""

    kid: str
    algorithm: Algorithm
    key: Key
    signs: bool = True


def hs256_key(secret: bytes) -> TokenKey:
    """HMAC-SHA256 under `SECRET_KEY`. Raises ValueError below 32 bytes.

    The kid is a hash of a key derived from the secret, so that it tells nothing to one who guesses secrets
    for another use of them.
    """
    if len(secret) < MIN_SECRET_BYTES:
        raise ValueError(f"The secret for access tokens needs at least {MIN_SECRET_BYTES} bytes.")
    named = hashlib.sha256(derive(secret, "access-token-kid")).digest()[:12]
    return TokenKey(base64.urlsafe_b64encode(named).decode(), "HS256", OctKey.import_key(secret))


def eddsa_key(pem: str) -> TokenKey:
    """An Ed25519 key (RFC 8037) from PEM, private or public; kid is its thumbprint (RFC 7638). ValueError
    if not.
    """
    try:
        key = OKPKey.import_key(pem)
    except (ValueError, TypeError, JoseError):
        raise ValueError("The key for access tokens is not a PEM Ed25519 key.") from None
    if key.curve_name != "Ed25519":
        raise ValueError("The key for access tokens is not an Ed25519 key.")
    return TokenKey(key.thumbprint(), "EdDSA", key, signs=key.is_private)


def generate_eddsa_pem() -> str:
    """A new Ed25519 private key as PEM (PKCS 8)."""
    return OKPKey.generate_key("Ed25519").as_pem(private=True).decode()


@functools.cache
def only(algorithm: Algorithm) -> JWSRegistry:
    """A joserfc registry that knows this one algorithm and no other.

    RFC 9864 renames EdDSA to Ed25519 and joserfc warns at each use. The older name stays on the wire because
    verifiers know it, and it is not ambiguous here: `eddsa_key` takes no other curve.
    """
    model = copy.copy(JWSRegistry.algorithms[algorithm])
    model.security_warning = None
    registry = JWSRegistry(algorithms=[algorithm])
    registry.algorithms = {algorithm: model}
    return registry


def public_jwk(key: TokenKey) -> dict[str, str]:
    """The public half as a JWK (RFC 7517). Raises TypeError for a symmetric key, which has none."""
    if not isinstance(key.key, OKPKey):
        raise TypeError("A symmetric key has no public half.")
    members = {name: str(value) for name, value in key.key.as_dict(private=False).items()}
    return {**members, "kid": key.kid, "alg": key.algorithm, "use": "sig"}
