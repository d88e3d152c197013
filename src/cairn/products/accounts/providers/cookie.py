"""What ties a sign-in at a provider to the browser that began it (RFC 9700, section 4.7): a cookie of its own."""

from __future__ import annotations

from dataclasses import dataclass

from cairn.kernel.settings import Settings
from cairn.kernel.web.incoming import Incoming
from cairn.products.accounts.providers.rules import ATTEMPT_LIFE
from cairn.products.accounts.sessions.cookie import RefreshCookie


@dataclass(frozen=True, slots=True)
class BrowserCookie:
    """One per provider. Lax, because the provider's redirect has to bring it along; scripts cannot read it."""

    secure: bool

    @classmethod
    def of(cls, settings: Settings) -> BrowserCookie:
        return cls(RefreshCookie.of(settings).secure)

    def set(self, provider: str, value: str) -> str:
        """The Set-Cookie line."""
        return self._line(provider, value, int(ATTEMPT_LIFE.total_seconds()))

    def clear(self, provider: str) -> str:
        return self._line(provider, "", 0)

    def read(self, provider: str, incoming: Incoming) -> str:
        """Empty where the browser has none."""
        return incoming.cookie(f"cairn_oauth_{provider}") or ""

    def _line(self, provider: str, value: str, seconds: int) -> str:
        flags = "; Secure" if self.secure else ""
        return f"cairn_oauth_{provider}={value}; Path=/api/v1/auth; Max-Age={seconds}; HttpOnly; SameSite=Lax{flags}"
