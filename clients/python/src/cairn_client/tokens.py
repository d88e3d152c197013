"""Who asks, and how they stay signed in."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeGuard

from .calls import Call
from .generated.api.auth.auth_login import auth_login
from .generated.api.auth.auth_refresh import auth_refresh
from .generated.models.factor_required_answer import FactorRequiredAnswer
from .generated.models.login import Login
from .generated.models.refresh import Refresh
from .generated.models.tokens_answer import TokensAnswer
from .problems import FactorRequired

EARLY = 30.0
"""Seconds before its end that an access token is renewed, so that it does not end on its way."""
BY_THEMSELVES = frozenset(
    {"auth_login", "auth_refresh", "auth_register", "otp_request", "otp_verify", "factors_verify"}
)
"""Operations that make somebody signed in: nobody is signed in for them."""
SESSION_IS_OVER = frozenset({"invalid_access_token", "unauthenticated"})


@dataclass(frozen=True)
class Tokens:
    """A session. `until`: when the access token ends, on `time.monotonic`; keep the other two, and begin with them."""

    access: str = field(repr=False)
    refresh: str | None = field(default=None, repr=False)
    until: float | None = None

    def ends_soon(self) -> bool:
        return self.until is not None and time.monotonic() > self.until - EARLY


@dataclass
class Identity:
    """What a client knows about who it is: an API key, tokens, or a name and a password; or nothing."""

    api_key: str | None = field(default=None, repr=False)
    tokens: Tokens | None = None
    email: str | None = None
    password: str | None = field(default=None, repr=False)
    on_tokens: Callable[[Tokens], None] | None = None

    @property
    def bearer(self) -> str | None:
        """What the Authorization header takes."""
        return self.api_key or (self.tokens.access if self.tokens else None)

    def wants_tokens(self, call: Call[object]) -> bool:
        """Whether this call has to wait for new tokens."""
        if self.api_key or call.operation in BY_THEMSELVES:
            return False
        return self.tokens.ends_soon() and self.renews() if self.tokens else self.has_password()

    def renews(self) -> bool:
        """Whether there is a way to new tokens."""
        return bool(self.tokens and self.tokens.refresh) or self.has_password()

    def has_password(self) -> bool:
        return bool(self.email and self.password)

    def refreshing(self) -> Call[TokensAnswer] | None:
        """The call for new tokens. Its Idempotency-Key is made of the refresh token, so that sending it twice, even
        from two programs, is one refresh: a used one would end the session."""
        if not (self.tokens and self.tokens.refresh):
            return None
        key = hashlib.sha256(f"cairn-client:{self.tokens.refresh}".encode()).hexdigest()
        return auth_refresh(body=Refresh(refresh_token=self.tokens.refresh), idempotency_key=key)

    def signing_in(self) -> Call[TokensAnswer | FactorRequiredAnswer] | None:
        if not (self.email and self.password):
            return None
        return auth_login(body=Login(email=self.email, password=self.password))

    def take(self, answer: TokensAnswer | FactorRequiredAnswer) -> Tokens:
        """Keep what came. Raises `FactorRequired`."""
        if not _are_tokens(answer):
            assert isinstance(answer, FactorRequiredAnswer)  # noqa: S101
            raise FactorRequired(answer.factor_token, [(factor.id, factor.name) for factor in answer.factors])
        made = Tokens(answer.access_token, answer.refresh_token, time.monotonic() + answer.expires_in)
        self.tokens = made
        if self.on_tokens:
            self.on_tokens(made)
        return made

    def forget(self) -> None:
        self.tokens = self.email = self.password = None


def _are_tokens(answer: TokensAnswer | FactorRequiredAnswer) -> TypeGuard[TokensAnswer]:
    return isinstance(answer, TokensAnswer)
