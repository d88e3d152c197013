"""The refresh token as a cookie that no script can read and no other site can send."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from cairn.kernel.settings import Settings
from cairn.kernel.web.incoming import Incoming
from cairn.products.accounts.errors import ForeignOrigin

NAME = "cairn_refresh"


@dataclass(frozen=True, slots=True)
class RefreshCookie:
    """`origins`: pages elsewhere that may send it, besides the service's own."""

    secure: bool
    lifetime: timedelta
    origins: Sequence[str]

    @classmethod
    def of(cls, settings: Settings) -> RefreshCookie:
        secure = (
            settings.live or settings.security_headers == "strict" or settings.public_url.startswith("https:")
        )
        lifetime = timedelta(days=settings.refresh_token_expire_days)
        return cls(secure, lifetime, settings.allowed_origins)

    def set(self, token: str, incoming: Incoming) -> dict[str, str]:
        """Nothing where another site's page asks: its form could sign a visitor in as somebody else."""
        if not self.is_ours(incoming):
            return {}
        return {"Set-Cookie": self.line(token)}

    def line(self, token: str) -> str:
        """The value of Set-Cookie."""
        return self._line(token, int(self.lifetime.total_seconds()))

    def clear(self) -> dict[str, str]:
        return {"Set-Cookie": self._line("", 0)}

    def read(self, incoming: Incoming) -> str | None:
        """Raises `ForeignOrigin` where another site's page sent it: SameSite is the browser's word, this is ours."""
        token = incoming.cookie(NAME)
        if token and not self.is_ours(incoming):
            raise ForeignOrigin
        return token

    def is_ours(self, incoming: Incoming) -> bool:
        """Whether no other site's page has sent this, as far as browsers say."""
        origin = incoming.header("origin")
        if origin is None:
            return incoming.header("sec-fetch-site") in {None, "same-origin", "none"}
        return origin in self.origins or urlsplit(origin).netloc == incoming.header("host")

    def _line(self, token: str, seconds: int) -> str:
        flags = "; Secure" if self.secure else ""
        return f"{NAME}={token}; Path=/api; Max-Age={seconds}; HttpOnly; SameSite=Strict{flags}"
