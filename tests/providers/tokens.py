"""ID tokens as a provider signs them, and as attackers would: with real keys, and every way to get it wrong."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import warnings
from collections.abc import Callable
from functools import cache

from joserfc import jws
from joserfc.errors import SecurityWarning
from joserfc.jwk import ECKey, RSAKey

from cairn.base import clock

Claims = dict[str, object]
Key = RSAKey | ECKey


@cache
def made_key(kid: str, algorithm: str) -> Key:
    """The same key for the same name, so that a run makes few: making one takes long."""
    parameters = {"kid": kid, "use": "sig", "alg": algorithm}
    if algorithm == "ES256":
        return ECKey.generate_key("P-256", parameters)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SecurityWarning)
        return RSAKey.generate_key(1024 if kid == "short" else 2048, parameters)


def public(key: Key) -> dict[str, object]:
    return dict(key.as_dict(private=False))


def signed(header: dict[str, object], claims: Claims, key: Key) -> str:
    return jws.serialize_compact(header, json.dumps(claims), key, algorithms=["RS256", "ES256"])


def half_hash(access_token: str) -> str:
    return _coded(hashlib.sha256(access_token.encode()).digest()[:16])


def id_token(claims: Claims, kid: str, algorithm: str, fault: str | None) -> str:
    """A token with these claims; with `fault`, one that nobody should take."""
    key = made_key(kid, algorithm)
    header: dict[str, object] = {"alg": algorithm, "kid": kid, "typ": "JWT"}
    claims = {**claims, **_wrong_claims(claims, fault)}
    whole, forged = signed(header, claims, key), made_key("forged", algorithm)
    head, _, signature = whole.split(".")
    wrong: dict[str, Callable[[], str]] = {
        "alg none": lambda: f"{_part({'alg': 'none', 'kid': kid})}.{_part(claims)}.",
        "no signature": lambda: whole.rpartition(".")[0] + ".",
        "HS256 under the public key": lambda: _hmac(header, claims, key.as_pem(private=False)),
        "HS256 under the client secret": lambda: _hmac(header, claims, b"google-secret"),
        "an unknown key": lambda: signed({**header, "kid": "nobody-knows"}, claims, forged),
        "another key of that name": lambda: signed(header, claims, forged),
        "no kid": lambda: signed({"alg": algorithm}, claims, key),
        "jku": lambda: signed({**header, "jku": "https://evil.example/keys"}, claims, forged),
        "jwk": lambda: signed({**header, "jwk": public(forged)}, claims, forged),
        "changed claims": lambda: f"{head}.{_part({**claims, 'sub': 'somebody-else'})}.{signature}",
        "garbage": lambda: "no.token",
        "a list": lambda: f"{head}.{_coded(b'[]')}.{signature}",
    }
    return wrong[fault]() if fault in wrong else whole


CLAIM_FAULTS = (
    "another issuer", "another audience", "many audiences without azp", "another azp", "another nonce", "no nonce",
    "expired", "no exp", "from the future", "a text for exp", "another at_hash", "no sub", "a number for sub",
)  # fmt: skip
SIGNATURE_FAULTS = (
    "alg none", "no signature", "HS256 under the public key", "HS256 under the client secret", "an unknown key",
    "another key of that name", "no kid", "jku", "jwk", "changed claims", "garbage", "a list",
)  # fmt: skip


def _wrong_claims(claims: Claims, fault: str | None) -> Claims:
    now, ours = int(clock.now().timestamp()), claims["aud"]
    wrong: dict[str, Claims] = {
        "another issuer": {"iss": "https://evil.example"},
        "another audience": {"aud": "another-client", "azp": "another-client"},
        "many audiences without azp": {"aud": [ours, "another-client"], "azp": None},
        "another azp": {"azp": "another-client"},
        "another nonce": {"nonce": "another"},
        "no nonce": {"nonce": None},
        "expired": {"iat": now - 7200, "exp": now - 3600},
        "no exp": {"exp": None},
        "from the future": {"iat": now + 3600, "exp": now + 7200},
        "a text for exp": {"exp": str(now + 3600)},
        "another at_hash": {"at_hash": half_hash("another")},
        "no sub": {"sub": None},
        "a number for sub": {"sub": 7},
    }
    return wrong.get(fault or "", {})


def _hmac(header: dict[str, object], claims: Claims, secret: bytes) -> str:
    said = f"{_part({**header, 'alg': 'HS256'})}.{_part(claims)}"
    return f"{said}.{_coded(hmac.digest(secret, said.encode(), hashlib.sha256))}"


def _part(value: Claims) -> str:
    return _coded(json.dumps(value).encode())


def _coded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
