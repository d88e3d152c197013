"""The pair of tokens that a session holds, and who signs it."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from math import ceil
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pydantic import SecretStr

from cairn.base import clock
from cairn.base.paging import Row
from cairn.kernel.identity.keys import TokenKey, eddsa_key, hs256_key
from cairn.kernel.identity.opaque import new_opaque
from cairn.kernel.identity.tokens import AccessTokens
from cairn.kernel.settings import Settings
from cairn.kernel.settings.kinds import pem_blocks
from cairn.kernel.vault.sealing import derive, open_under, seal_under

ISSUER = "cairn"
AUDIENCE = "cairn-api"
_PURPOSE = b"refresh-successor"


@dataclass(frozen=True, slots=True)
class Pair:
    """An access token with its end, and the refresh token that will give the next pair."""

    access_token: str
    refresh_token: str
    expires_at: datetime

    def answer(self, user: Row) -> dict[str, object]:
        """The pair as clients get it; `expires_in` in seconds from now."""
        return {
            "access_token": self.access_token, "refresh_token": self.refresh_token, "token_type": "bearer",
            "expires_in": max(0, ceil((self.expires_at - clock.now()).total_seconds())), "user": dict(user),
        }  # fmt: skip

    def sealed(self, spent: str) -> bytes:
        """For whoever still holds the token that this pair was exchanged for, and for nobody else."""
        plain = json.dumps([self.access_token, self.refresh_token, int(self.expires_at.timestamp())])
        return seal_under(spent.encode(), plain.encode(), _PURPOSE)

    @classmethod
    def opened(cls, spent: str, sealed: bytes) -> Pair:
        access_token, refresh_token, expires = json.loads(open_under(spent.encode(), sealed, _PURPOSE))
        return cls(access_token, refresh_token, datetime.fromtimestamp(expires, UTC))


class Issuer:
    """Makes pairs. `signer` also verifies; it knows the key before, so that a rotation signs nobody out."""

    def __init__(self, settings: Settings) -> None:
        self.refresh_lifetime = timedelta(days=settings.refresh_token_expire_days)
        self.signer = AccessTokens(
            keys_of(settings),
            issuer=ISSUER,
            audience=AUDIENCE,
            algorithm=settings.algorithm,
            lifetime=timedelta(minutes=settings.access_token_expire_minutes),
        )

    def pair(self, user_id: UUID, session_id: UUID) -> Pair:
        issued = self.signer.issue(user_id, session_id)
        return Pair(issued.token, new_opaque(), issued.expires_at)


def secrets_of(settings: Settings) -> list[bytes]:
    """The present secret, then the one before it, which still verifies."""
    return [
        secret.get_secret_value().encode()
        for secret in (settings.secret_key, settings.secret_key_previous)
        if secret
    ]


def keys_of(settings: Settings) -> list[TokenKey]:
    """The key that signs, then those that still verify.

    With `JWT_PRIVATE_KEY` none is derived from SECRET_KEY: whoever has that can then sign nothing. Without it there are
    keys of both algorithms from each secret, so that a change of `ALGORITHM` signs nobody out either.
    """
    if settings.jwt_private_key is not None:
        ours = [eddsa_key(block) for block in _blocks(settings.jwt_private_key)]
    else:
        secrets = secrets_of(settings)
        ours = [key for secret in secrets for key in (hs256_key(secret), eddsa_key(derived_pem(secret)))]
    before = [replace(eddsa_key(block), signs=False) for block in _blocks(settings.jwt_previous_keys)]
    found: dict[str, TokenKey] = {}
    for key in (*ours, *before):
        found.setdefault(key.kid, key)
    return list(found.values())


def _blocks(setting: SecretStr | None) -> list[str]:
    return pem_blocks(setting.get_secret_value()) if setting else []


def derived_pem(secret: bytes) -> str:
    """The Ed25519 key (PEM) that signs where none is given."""
    key = Ed25519PrivateKey.from_private_bytes(derive(secret, "access-token-ed25519"))
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
