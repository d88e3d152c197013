"""An OpenID provider as its own discovery document describes it: endpoints, algorithms, and the keys that sign."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, cast
from urllib.parse import urlsplit

from cairn.base import clock
from cairn.kernel.outbound.client import Outbound
from cairn.kernel.outbound.id_tokens import (
    ALGORITHMS,
    Algorithm,
    Claims,
    Expected,
    InvalidIdToken,
    head_of,
    key_of,
    verified,
)
from cairn.kernel.outbound.oauth import UnusableAnswer, members

KEPT: Final = timedelta(hours=1)
"""So long the document and the keys are believed without asking again."""
ASKED_AGAIN_AFTER: Final = timedelta(seconds=30)
"""A key that nobody knows makes us ask for the keys anew, once in so long: made-up keys cost the provider nothing."""
_MOST_KEYS = 20
_HEADERS = {"Accept": "application/json", "Connection": "close"}


@dataclass(frozen=True, slots=True)
class Discovered:
    """What the document says. `names_itself`: each authorization answer carries `iss` (RFC 9207)."""

    authorize: str
    token: str
    keys: str
    algorithms: tuple[Algorithm, ...]
    names_itself: bool


class OpenIdProvider:
    """One issuer. Document and keys are fetched when first needed, by one request for all who wait."""

    def __init__(self, outbound: Outbound, issuer: str) -> None:
        self._outbound, self.issuer = outbound, issuer
        self._asking = asyncio.Lock()
        self._document: tuple[datetime, Discovered] | None = None
        self._keys: tuple[datetime, Sequence[Mapping[str, object]]] | None = None
        self._asked_again: datetime | None = None

    async def discovered(self) -> Discovered:
        """Raises `OutboundError`."""
        async with self._asking:
            if self._document is None or clock.now() - self._document[0] >= KEPT:
                self._document = (clock.now(), await self._discover())
            return self._document[1]

    async def claims(self, id_token: str, expected: Expected) -> Claims:
        """What a good ID token says. Raises `InvalidIdToken`, and `OutboundError` where no key could be fetched."""
        document = await self.discovered()
        head = head_of(id_token, document.algorithms)
        for jwk in await self._named(document, head.kid):
            if (key := key_of(head.algorithm, jwk)) is not None:
                return verified(id_token, head, key, expected)
        raise InvalidIdToken("key")

    async def _named(self, document: Discovered, kid: str) -> list[Mapping[str, object]]:
        """Keys of this id: of those at hand, or of those that are published now."""
        async with self._asking:
            if self._keys is None or clock.now() - self._keys[0] >= KEPT:
                self._keys = (clock.now(), await self._fetch_keys(document))
            found = _with_id(self._keys[1], kid)
            again = self._asked_again
            if not found and (again is None or clock.now() - again >= ASKED_AGAIN_AFTER):
                self._asked_again = clock.now()
                self._keys = (clock.now(), await self._fetch_keys(document))
                found = _with_id(self._keys[1], kid)
            return found

    async def _discover(self) -> Discovered:
        url = f"{self.issuer.rstrip('/')}/.well-known/openid-configuration"
        said = members(await self._outbound.request("GET", url, headers=_HEADERS), {200})
        if said.get("issuer") != self.issuer:
            raise UnusableAnswer("The discovery document is another issuer's.")
        offered = said.get("id_token_signing_alg_values_supported")
        algorithms = tuple(name for name in ALGORITHMS if isinstance(offered, list) and name in offered)
        if not algorithms:
            raise UnusableAnswer("The issuer signs with no algorithm that we take.")
        return Discovered(
            self._address(said, "authorization_endpoint"), self._address(said, "token_endpoint"),
            self._address(said, "jwks_uri"), algorithms,
            said.get("authorization_response_iss_parameter_supported") is True,
        )  # fmt: skip

    def _address(self, said: Mapping[str, object], name: str) -> str:
        """An endpoint of the document, never less protected than the issuer itself."""
        value = said.get(name)
        try:
            parts = urlsplit(value) if isinstance(value, str) else None
        except ValueError:
            parts = None
        allowed = {"https", urlsplit(self.issuer).scheme}
        if parts is None or parts.scheme not in allowed or not parts.hostname:
            raise UnusableAnswer(f"The discovery document has no usable {name}.")
        return cast("str", value)

    async def _fetch_keys(self, document: Discovered) -> Sequence[Mapping[str, object]]:
        said = members(await self._outbound.request("GET", document.keys, headers=_HEADERS), {200})
        keys = said.get("keys")
        if not isinstance(keys, list):
            raise UnusableAnswer("The issuer publishes no keys.")
        return [key for key in keys[:_MOST_KEYS] if isinstance(key, dict)]


def _with_id(keys: Sequence[Mapping[str, object]], kid: str) -> list[Mapping[str, object]]:
    return [key for key in keys if key.get("kid") == kid]
