"""What the handlers of accounts work with: made once, from settings."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from uuid import UUID

from cairn.kernel.db.pools import Database
from cairn.kernel.db.reads import Reads
from cairn.kernel.identity.derived import DerivedTokens
from cairn.kernel.identity.passwords import PasswordHasher
from cairn.kernel.settings import Settings
from cairn.kernel.vault import Vault, derive
from cairn.kernel.web.incoming import Incoming
from cairn.products.accounts.errors import EncryptionNotConfigured
from cairn.products.accounts.lockouts.cookie import NAME as DEVICE_COOKIE
from cairn.products.accounts.lockouts.cookie import KnownDevices
from cairn.products.accounts.lockouts.guard import Guard
from cairn.products.accounts.providers.registry import Registry
from cairn.products.accounts.sessions.callers import Callers
from cairn.products.accounts.sessions.cookie import RefreshCookie
from cairn.products.accounts.sessions.issuing import Issuer, secrets_of
from cairn.products.accounts.sessions.seen import LastSeen

_WAITING_PASSWORDS = 48
"""More than this in the queue is 503: at some 20 ms each the last has waited for a second on one core."""


class Desk:
    """Hashes passwords, issues tokens, derives those that mails carry, knows callers and providers. `open`: who
    registers is signed in at once. `title`: what authenticators call this service."""

    def __init__(self, settings: Settings, database: Database, vault: Vault | None) -> None:
        self.database, self._vault = database, vault
        self.title = settings.api_title
        self.open = settings.registration == "open"
        workers = min(4, os.cpu_count() or 1)
        self.passwords = PasswordHasher(workers, _WAITING_PASSWORDS)
        self.issuer = Issuer(settings)
        self.secrets = secrets_of(settings)
        self.derived = DerivedTokens(self.secrets)
        self.cookie = RefreshCookie.of(settings)
        self.providers = Registry(settings, vault)
        self.devices = KnownDevices(secrets_of(settings), secure=self.cookie.secure)
        lockouts = derive(secrets_of(settings)[0], "lockouts")
        self.guard = Guard(lockouts, at_once=2 * workers, waiting=_WAITING_PASSWORDS)
        self._seen = LastSeen(database)
        self.callers = Callers(self.issuer.signer, database, self._seen)

    @property
    def vault(self) -> Vault:
        """What seals secrets at rest. Raises `EncryptionNotConfigured` where there are no data keys."""
        if self._vault is None:
            raise EncryptionNotConfigured
        return self._vault

    def reads(self) -> Reads:
        """Reads of the primary: a replica may not know yet that a password was changed or an account locked."""
        return Reads(self.database, primary=True)

    def cookies(
        self,
        incoming: Incoming,
        user_id: UUID,
        refresh_token: str | None = None,
        *,
        vouched: bool = False,
    ) -> Mapping[str, Sequence[str]]:
        """Set-Cookie for a browser in which this user was just proven: it is a known device from now on, and keeps the
        refresh token where there is one. Nothing where another site's page asks; `vouched`: unless the browser has
        proven otherwise that it began this."""
        if not vouched and not self.cookie.is_ours(incoming):
            return {}
        device = self.devices.line(user_id, incoming.cookie(DEVICE_COOKIE))
        return {
            "Set-Cookie": [device] if refresh_token is None else [self.cookie.line(refresh_token), device]
        }

    def close(self) -> None:
        self._seen.close()
        self.passwords.close()
