"""Access tokens: JWTs after RFC 9068 (`typ: at+jwt`) and RFC 8725, issued and verified on joserfc."""

from __future__ import annotations

import base64
import json
import re
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol
from uuid import UUID

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey

from cairn.base import clock
from cairn.base.ids import new_id, parse_id
from cairn.kernel.identity.keys import Algorithm, TokenKey, only, public_jwk

MAX_TOKEN_CHARACTERS = 4096
MAX_LEEWAY_SECONDS = 5

_TYPE = "at+jwt"
_REMEMBERED = 4096
_HEADER = {"alg", "kid", "typ"}
_SHAPE = re.compile(r"[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+")


class InvalidToken(Exception):
    """Not one of our valid access tokens. It never holds the token, nor says what was wrong with it."""

    def __init__(self) -> None:
        super().__init__("The access token is not valid.")


class ExpiredToken(InvalidToken):
    """A token of ours whose time is over."""


@dataclass(frozen=True, slots=True)
class IssuedToken:
    token: str
    expires_at: datetime
    jti: str


@dataclass(frozen=True, slots=True)
class AccessClaims:
    """What a verified token says. `scope` is space-separated (RFC 6749, section 3.3), empty where it has
    none.
    """

    user_id: UUID
    session_id: UUID
    jti: str
    issued_at: datetime
    expires_at: datetime
    scope: str = ""


class Signer(Protocol):
    """Issues and verifies access tokens. What the rooms above depend on."""

    def issue(self, user_id: UUID, session_id: UUID, scope: str = "") -> IssuedToken: ...
    def verify(self, token: str) -> AccessClaims: ...
    def public_jwks(self) -> dict[str, list[dict[str, str]]]: ...


class AccessTokens:
    """Signs with the first key of `algorithm` that can, verifies with all: old keys stay in the list while
    they overlap.

    `lifetime` is cut to whole seconds. `leeway_seconds` (0 to 5) forgives clocks that differ between
    servers. The last 4096 good tokens are remembered, and only their expiry is checked again; one event
    loop uses an instance. Raises ValueError where no key can sign, or two keys share an id.
    """

    def __init__(
        self,
        keys: Sequence[TokenKey],
        *,
        issuer: str,
        audience: str,
        algorithm: Algorithm,
        lifetime: timedelta,
        leeway_seconds: int = 2,
    ) -> None:
        signing = next((key for key in keys if key.algorithm == algorithm and key.signs), None)
        if signing is None:
            raise ValueError(f"No key can sign access tokens with {algorithm}.")
        self._keys = {key.kid: key for key in keys}
        if len(self._keys) != len(keys):
            raise ValueError("Two keys for access tokens have the same id.")
        if not 0 <= leeway_seconds <= MAX_LEEWAY_SECONDS:
            raise ValueError(f"The leeway for access tokens is 0 to {MAX_LEEWAY_SECONDS} seconds.")
        self._signing = signing
        self._header = {"typ": _TYPE, "alg": algorithm, "kid": signing.kid}
        self._issuer, self._audience = issuer, audience
        self._lifetime_seconds, self._leeway_seconds = int(lifetime.total_seconds()), leeway_seconds
        self._remembered: OrderedDict[str, tuple[int, AccessClaims]] = OrderedDict()

    def issue(self, user_id: UUID, session_id: UUID, scope: str = "") -> IssuedToken:
        """A new token of this user in this session, with an id of its own."""
        issued = _unix_seconds()
        expires = issued + self._lifetime_seconds
        jti = str(new_id())
        claims: dict[str, str | int] = {
            "iss": self._issuer,
            "aud": self._audience,
            "sub": str(user_id),
            "sid": str(session_id),
            "jti": jti,
            "iat": issued,
            "exp": expires,
        }
        if scope:
            claims["scope"] = scope
        payload = json.dumps(claims, separators=(",", ":"))
        token = jws.serialize_compact(
            dict(self._header), payload, self._signing.key, registry=only(self._signing.algorithm)
        )
        return IssuedToken(token, datetime.fromtimestamp(expires, UTC), jti)

    def verify(self, token: str) -> AccessClaims:
        """The claims of a token that one of our keys signed. Raises ExpiredToken, or InvalidToken for all
        else.
        """
        remembered = self._remembered.get(token)
        if remembered is None:
            expires, claims = remembered = self._verified(token)
            self._check_expiry(expires)
            self._remembered[token] = remembered
            if len(self._remembered) > _REMEMBERED:
                self._remembered.popitem(last=False)
            return claims
        expires, claims = remembered
        self._check_expiry(expires)
        self._remembered.move_to_end(token)
        return claims

    def public_jwks(self) -> dict[str, list[dict[str, str]]]:
        """The JWK set (RFC 7517) to publish: the public halves of all EdDSA keys. Empty under HS256, which has none."""
        if self._signing.algorithm == "HS256":
            return {"keys": []}
        return {"keys": [public_jwk(key) for key in self._keys.values() if key.algorithm == "EdDSA"]}

    def public_pem(self) -> str:
        """The public half of the key that signs, as PEM. Raises TypeError for a symmetric key, which has none."""
        if not isinstance(self._signing.key, OKPKey):
            raise TypeError("A symmetric key has no public half.")
        return self._signing.key.as_pem(private=False).decode()

    def _check_expiry(self, expires: int) -> None:
        if _unix_seconds() >= expires + self._leeway_seconds:
            raise ExpiredToken

    def _verified(self, token: str) -> tuple[int, AccessClaims]:
        if len(token) > MAX_TOKEN_CHARACTERS or not _SHAPE.fullmatch(token):
            raise InvalidToken
        header, _, signature = token.split(".")
        key = self._key_for(_object(_decoded(header)))
        if base64.urlsafe_b64encode(_decoded(signature)).rstrip(b"=") != signature.encode():
            raise InvalidToken  # spare bits set: the same signature must not have two spellings
        try:
            payload = jws.deserialize_compact(token, key.key, registry=only(key.algorithm)).payload
        except (JoseError, ValueError, TypeError):
            raise InvalidToken from None
        return self._claims(_object(payload))

    def _key_for(self, header: dict[str, object]) -> TokenKey:
        """The key that the header names, if the header is one of ours to the letter: no `jku`, `jwk`,
        `crit`, …
        """
        if header.keys() != _HEADER or header["typ"] != _TYPE:
            raise InvalidToken
        key = self._keys.get(_text(header, "kid"))
        if key is None or header["alg"] != key.algorithm:
            raise InvalidToken
        return key

    def _claims(self, said: dict[str, object]) -> tuple[int, AccessClaims]:
        if said.get("iss") != self._issuer or said.get("aud") != self._audience:
            raise InvalidToken
        issued, expires = _seconds(said, "iat"), _seconds(said, "exp")
        if issued > _unix_seconds() + MAX_LEEWAY_SECONDS or expires <= issued:
            raise InvalidToken
        user_id, session_id = parse_id(_text(said, "sub")), parse_id(_text(said, "sid"))
        if user_id is None or session_id is None:
            raise InvalidToken
        return expires, AccessClaims(
            user_id=user_id,
            session_id=session_id,
            jti=_text(said, "jti"),
            issued_at=_instant(issued),
            expires_at=_instant(expires),
            scope=_text(said, "scope") if "scope" in said else "",
        )


def _unix_seconds() -> int:
    return clock.unix_ms() // 1000


def _decoded(segment: str) -> bytes:
    try:
        return base64.urlsafe_b64decode(segment + "=" * (-len(segment) % 4))
    except ValueError:
        raise InvalidToken from None


def _object(text: bytes | None) -> dict[str, object]:
    try:
        value: object = json.loads(text or b"")
    except (ValueError, RecursionError):
        raise InvalidToken from None
    if not isinstance(value, dict):
        raise InvalidToken
    return value


def _text(members: dict[str, object], name: str) -> str:
    value = members.get(name)
    if not isinstance(value, str) or not value:
        raise InvalidToken
    return value


def _seconds(members: dict[str, object], name: str) -> int:
    value = members.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        raise InvalidToken
    return value


def _instant(seconds: int) -> datetime:
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, ValueError, OSError):
        raise InvalidToken from None
