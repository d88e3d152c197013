"""ID tokens: verified after OpenID Connect Core 1.0, section 3.1.3.7, and RFC 8725. Nobody is asked here."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, cast

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, RSAKey
from joserfc.jws import JWSRegistry

from cairn.base import clock

Algorithm = Literal["RS256", "ES256"]
ALGORITHMS: Final[tuple[Algorithm, ...]] = ("RS256", "ES256")
"""Signatures with a public key only: `none`, and HMAC under something that everybody knows, cannot be said."""
LEEWAY_SECONDS: Final = 30
_LONGEST = 16_384
_LEAST_RSA_BITS = 2048
_SHAPE = re.compile(r"[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+")
_SUBJECT = re.compile(r"[\x20-\x7e]{1,255}")
_REFUSED_MEMBERS = {"jku", "jwk", "x5u", "x5c", "crit", "b64"}
"""A key that the token brings along, or names an address of, proves nothing (RFC 8725, section 3.10)."""

PublicKey = RSAKey | ECKey
Claims = Mapping[str, object]


class InvalidIdToken(Exception):
    """Not an ID token for this client and this sign-in. `reason` is a word for the log, nothing of the token."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"The ID token is not valid: {reason}.")


@dataclass(frozen=True, slots=True)
class Head:
    """What the token's header says of its key. The token has said it: the key decides whether it is so."""

    algorithm: Algorithm
    kid: str


@dataclass(frozen=True, slots=True)
class Expected:
    """What the claims must be."""

    issuer: str
    client_id: str
    nonce: str
    access_token: str


def key_of(algorithm: Algorithm, jwk: Mapping[str, object]) -> PublicKey | None:
    """The public key of a JWK (RFC 7517), if it may verify `algorithm`: of its kind, strong enough, for signatures."""
    if jwk.get("use", "sig") != "sig" or jwk.get("alg", algorithm) != algorithm or "d" in jwk:
        return None
    public: dict[str, str | list[str]] = {
        name: str(jwk[name]) for name in ("kty", "n", "e", "crv", "x", "y") if name in jwk
    }
    try:
        if algorithm == "RS256" and jwk.get("kty") == "RSA":
            modulus = int.from_bytes(base64.urlsafe_b64decode(f"{public['n']}=="))
            return RSAKey.import_key(public) if modulus.bit_length() >= _LEAST_RSA_BITS else None
        if algorithm == "ES256" and jwk.get("kty") == "EC" and jwk.get("crv") == "P-256":
            return ECKey.import_key(public)
    except (JoseError, ValueError, TypeError, KeyError):
        return None
    return None


def head_of(token: str, algorithms: tuple[Algorithm, ...]) -> Head:
    """Raises `InvalidIdToken` unless the header names a key and one of `algorithms`, and nothing that we would have to
    understand or fetch."""
    if len(token) > _LONGEST or not _SHAPE.fullmatch(token):
        raise InvalidIdToken("shape")
    header = _object(token.partition(".")[0])
    if not _REFUSED_MEMBERS.isdisjoint(header):
        raise InvalidIdToken("header")
    said, kid = header.get("alg"), header.get("kid")
    algorithm = next((known for known in algorithms if known == said), None)
    if algorithm is None:
        raise InvalidIdToken("algorithm")
    if not isinstance(kid, str) or not kid:
        raise InvalidIdToken("kid")
    return Head(algorithm, kid)


def verified(token: str, head: Head, key: PublicKey, expected: Expected) -> Claims:
    """The claims of a token that `key` signed for this client, this sign-in and now. Raises `InvalidIdToken`."""
    try:
        registry = JWSRegistry(algorithms=[head.algorithm])
        payload = jws.deserialize_compact(token, key, registry=registry).payload
    except (JoseError, ValueError, TypeError):
        raise InvalidIdToken("signature") from None
    claims = _parsed(payload or b"")
    _check_parties(claims, expected)
    _check_times(claims)
    nonce = claims.get("nonce")
    if not isinstance(nonce, str) or not _same(nonce, expected.nonce):
        raise InvalidIdToken("nonce")
    if "at_hash" in claims and not _same(str(claims["at_hash"]), _half_hash(expected.access_token)):
        raise InvalidIdToken("at_hash")
    subject = claims.get("sub")
    if not isinstance(subject, str) or not _SUBJECT.fullmatch(subject):
        raise InvalidIdToken("sub")
    return claims


def _check_parties(claims: Claims, expected: Expected) -> None:
    if claims.get("iss") != expected.issuer:
        raise InvalidIdToken("iss")
    said = claims.get("aud")
    audiences = said if isinstance(said, list) else [said]
    if expected.client_id not in audiences:
        raise InvalidIdToken("aud")
    if (len(audiences) > 1 or "azp" in claims) and claims.get("azp") != expected.client_id:
        raise InvalidIdToken("azp")


def _check_times(claims: Claims) -> None:
    now = clock.unix_ms() // 1000
    issued, expires = _seconds(claims, "iat"), _seconds(claims, "exp")
    if expires + LEEWAY_SECONDS <= now:
        raise InvalidIdToken("exp")
    if issued - LEEWAY_SECONDS > now or ("nbf" in claims and _seconds(claims, "nbf") - LEEWAY_SECONDS > now):
        raise InvalidIdToken("iat")


def _seconds(claims: Claims, name: str) -> int:
    value = claims.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        raise InvalidIdToken(name)
    return value


def _half_hash(access_token: str) -> str:
    """The left half of the SHA-256 of the token (Core, section 3.1.3.6): both algorithms hash with SHA-256."""
    left = hashlib.sha256(access_token.encode("utf-8", "surrogatepass")).digest()[:16]
    return base64.urlsafe_b64encode(left).rstrip(b"=").decode()


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode("utf-8", "surrogatepass"), other.encode("utf-8", "surrogatepass"))


def _object(segment: str) -> Claims:
    try:
        return _parsed(base64.urlsafe_b64decode(segment + "=" * (-len(segment) % 4)))
    except ValueError:
        raise InvalidIdToken("encoding") from None


def _parsed(text: bytes) -> Claims:
    try:
        value: object = json.loads(text)
    except (ValueError, RecursionError):
        raise InvalidIdToken("json") from None
    if not isinstance(value, dict):
        raise InvalidIdToken("json")
    return cast("Claims", value)
