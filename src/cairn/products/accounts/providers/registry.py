"""The providers that are configured, and what is kept of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from cairn.kernel.db.sealed import SealedColumn
from cairn.kernel.outbound import Outbound, OutboundOptions
from cairn.kernel.settings import Settings
from cairn.kernel.vault import Vault
from cairn.products.accounts.providers.cookie import BrowserCookie
from cairn.products.accounts.providers.github import GitHub
from cairn.products.accounts.providers.google import Google
from cairn.products.accounts.providers.models import ProviderAccount
from cairn.products.accounts.providers.rules import Provider

_OPTIONS: Final = OutboundOptions(
    connect_timeout=3.0, read_timeout=5.0, total_timeout=8.0, most_bytes=262_144, failures=5, cool_down=10.0
)
"""Somebody looks at an empty window meanwhile."""
_TOKEN = SealedColumn.of(ProviderAccount, "token_sealed")


class Registry:
    """`known`: providers by name, none that lacks its client. `redirect_urls`: where browsers may go afterwards."""

    def __init__(self, settings: Settings, vault: Vault | None) -> None:
        outbound = Outbound(_OPTIONS)
        self.redirect_urls = frozenset(settings.oauth_redirect_urls)
        self.cookie = BrowserCookie.of(settings)
        self._github = GitHub(settings, outbound, _callback(settings, "github"))
        made: Mapping[str, Provider] = {
            "github": self._github,
            "google": Google(settings, outbound, _callback(settings, "google")),
        }
        self.known = {name: made[name] for name in settings.oauth_providers}
        self._vault = vault

    def sealed(self, account_id: UUID, token: str | None) -> bytes | None:
        """A token as its row keeps it; None where there is no key to keep it under."""
        return _TOKEN.seal(self._vault, account_id, token.encode()) if token and self._vault else None

    async def end_grant(self, account_id: UUID, sealed: bytes) -> None:
        """Tell GitHub that the token's owner and we are parted; nothing to do where it is not configured any more.
        Raises `CannotOpen`, `OutboundError`."""
        if self._vault is not None and "github" in self.known:
            await self._github.end_grant(_TOKEN.open(self._vault, account_id, sealed).decode())


def _callback(settings: Settings, name: str) -> str:
    """The redirect URI as it has to be registered: one per provider, so that no answer is taken for another's."""
    return f"{settings.public_url.rstrip('/')}/api/v1/auth/{name}/callback"
