"""What a provider has to tell us, and for how long a sign-in may be away there. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType
from typing import Final, Protocol

from cairn.products.accounts.users.rules import MAX_EMAIL, USERNAME, is_email

TITLES: Final = MappingProxyType({"github": "GitHub", "google": "Google"})
PROVIDERS: Final = tuple(TITLES)
ATTEMPT_LIFE: Final = timedelta(minutes=10)
STATE, VERIFIER, NONCE = "oauth_state", "oauth_verifier", "oauth_nonce"
"""What is derived from an attempt's id: the database holds none of them."""
_MOST_OF_A_NAME = 200


@dataclass(frozen=True, slots=True)
class Proofs:
    """What one attempt sends along, and is recognised by: state and nonce in the open, the verifier as its hash."""

    state: str
    verifier: str
    nonce: str


@dataclass(frozen=True, slots=True)
class Identity:
    """Somebody, as a provider knows them. `subject` never changes and is the identity; all the rest is about it.

    `email_verified`: the provider itself vouches for the address. `token`: to be kept, so that the grant can be ended.
    """

    subject: str
    email: str | None = None
    email_verified: bool = False
    display_name: str | None = None
    username: str | None = None
    token: str | None = None


class Provider(Protocol):
    """One provider, ready to be asked. `issuer` is what it calls itself in its answers (RFC 9207)."""

    name: str
    issuer: str

    async def endpoint(self) -> str:
        """Where browsers are sent. Raises `OutboundError`."""
        ...

    def authorize_url(self, endpoint: str, proofs: Proofs) -> str: ...

    async def names_itself(self) -> bool:
        """Whether an answer without `iss` is none of this provider's. Raises `OutboundError`."""
        ...

    async def identity(self, code: str, proofs: Proofs) -> Identity:
        """Who it was. Raises `CodeRefused`, `InvalidIdToken`, `OutboundError`."""
        ...


def own_name(text: object) -> str | None:
    """A display name, if it is one line of visible characters."""
    name = text.strip() if isinstance(text, str) else ""
    return name if name and name.isprintable() and len(name) <= _MOST_OF_A_NAME else None


def own_username(text: object) -> str | None:
    """What the provider calls somebody, if it could be a user name here."""
    return text if isinstance(text, str) and USERNAME.fullmatch(text) else None


def own_email(text: object) -> str | None:
    """An address, if it could be one here."""
    return text if isinstance(text, str) and len(text) <= MAX_EMAIL and is_email(text) else None
