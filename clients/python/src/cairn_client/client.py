"""The two clients: `Cairn`, and `AsyncCairn`, whose operations are awaited."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

import httpx

from .calls import Call, Reply
from .generated.api.auth.auth_logout import auth_logout
from .generated.api.factors.factors_verify import factors_verify
from .generated.every import AsyncGroups, Groups
from .generated.models.factor_proof import FactorProof
from .generated.models.tokens_answer import TokensAnswer
from .hooks import Hooks
from .problems import PreconditionFailed, Unauthenticated
from .retrying import Retries
from .sending import Attempt, Prepared, reply_of
from .tokens import SESSION_IS_OVER, Identity, Tokens

T = TypeVar("T")
U = TypeVar("U")
EDITS = 3
"""How often `edit` reads again and tries again."""


def _identity(
    token: str | Tokens | None, email: str | None, password: str | None, api_key: str | None,
    on_tokens: Callable[[Tokens], None] | None,
) -> Identity:  # fmt: skip
    if bool(email) != bool(password):
        raise ValueError("email and password belong together")
    if sum(map(bool, (token, email, api_key))) > 1 and not (token and email and not api_key):
        raise ValueError("an API key stands alone")
    tokens = Tokens(token) if isinstance(token, str) else token
    return Identity(api_key, tokens, email, password, on_tokens)


def _out_of_date(error: Unauthenticated, identity: Identity) -> bool:
    return error.code in SESSION_IS_OVER and not identity.api_key and identity.renews()


class Cairn(Groups):
    """A client of one Cairn. It may be shared by threads.

    Who it is: an `api_key`; or `email` and `password`, with which it signs in at the first call; or the `token` of a
    session, or its `Tokens`, which it renews. `on_tokens` is told each time that new ones came, to keep them.
    `timeout`: seconds to wait for a connection, and for each piece of an answer.
    """

    def __init__(
        self, base_url: str, *, token: str | Tokens | None = None, email: str | None = None,
        password: str | None = None, api_key: str | None = None, timeout: float = 30.0, retries: Retries | None = None,
        hooks: Hooks | None = None, on_tokens: Callable[[Tokens], None] | None = None,
        transport: httpx.BaseTransport | None = None,
    ) -> None:  # fmt: skip
        super().__init__(self)
        self.identity = _identity(token, email, password, api_key, on_tokens)
        self._retries, self._hooks = retries or Retries(), hooks or Hooks()
        self._http = httpx.Client(base_url=base_url, timeout=timeout, transport=transport)
        self._renewal = threading.Lock()

    def __enter__(self) -> Cairn:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close its connections. The session goes on; `sign_out` ends it."""
        self._http.close()

    def send(self, call: Call[T]) -> Reply[T]:
        """Send a call until it is answered. Raises `ApiError` and `ConnectionFailed`."""
        if self.identity.wants_tokens(call):
            self._renew(self.identity.bearer)
        bearer, prepared = self.identity.bearer, Prepared.of(call)
        try:
            return self._sent(call, prepared, bearer)
        except Unauthenticated as error:
            if not _out_of_date(error, self.identity):
                raise
        self._renew(bearer)
        return self._sent(call, prepared, self.identity.bearer)

    def edit(self, read: Call[T], change: Callable[[T, str], Call[U]]) -> U:
        """Read a resource, and change it only if it is still what was read; else read it again, at most three times.

        `change` gets what was read and its entity tag, for `if_match`. Raises `PreconditionFailed`.
        """
        for attempt in range(1, EDITS + 1):
            found = self.send(read)
            try:
                return self.send(change(found.value, found.etag or "*")).value
            except PreconditionFailed:
                if attempt == EDITS:
                    raise
        raise AssertionError("unreachable")

    def sign_in(self) -> Tokens:
        """Sign in now, and not at the first call. Raises `FactorRequired` where a code has to follow."""
        self._renew(self.identity.bearer)
        if self.identity.tokens is None:
            raise ValueError("there is nothing to sign in with")
        return self.identity.tokens

    def prove(self, factor_id: UUID, factor_token: str, code: str) -> Tokens:
        """Answer `FactorRequired` with a code of that factor."""
        body = FactorProof(code=code, factor_token=factor_token)
        answer = self.send(factors_verify(factor_id, body=body)).value
        if not isinstance(answer, TokensAnswer):
            raise TypeError("this proof signs nobody in")
        return self.identity.take(answer)

    def sign_out(self) -> None:
        """End the session, and forget who this was."""
        self.send(auth_logout())
        self.identity.forget()

    def _sent(self, call: Call[T], prepared: Prepared, bearer: str | None) -> Reply[T]:
        for number in range(1, self._retries.attempts + 1):
            attempt = Attempt(prepared, number, self._retries, self._hooks)
            attempt.begins()
            try:
                response = self._http.send(prepared.request(self._http, bearer))
            except httpx.TransportError as error:
                time.sleep(attempt.pause(error))
                continue
            refused = attempt.ends(response)
            if refused is None:
                return reply_of(call, response)
            time.sleep(attempt.pause(refused))
        raise AssertionError("unreachable")

    def _renew(self, stale: str | None) -> None:
        """New tokens in place of `stale`: by one of all who ask at once."""
        with self._renewal:
            if self.identity.bearer != stale:
                return
            refreshing = self.identity.refreshing()
            if refreshing is not None:
                try:
                    self.identity.take(self._sent(refreshing, Prepared.of(refreshing), None).value)
                except Unauthenticated:
                    if not self.identity.has_password():
                        raise
                else:
                    return
            signing_in = self.identity.signing_in()
            if signing_in is not None:
                self.identity.take(self._sent(signing_in, Prepared.of(signing_in), None).value)


class AsyncCairn(AsyncGroups):
    """A client of one Cairn for one event loop; all of `Cairn`, awaited."""

    def __init__(
        self, base_url: str, *, token: str | Tokens | None = None, email: str | None = None,
        password: str | None = None, api_key: str | None = None, timeout: float = 30.0, retries: Retries | None = None,
        hooks: Hooks | None = None, on_tokens: Callable[[Tokens], None] | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:  # fmt: skip
        super().__init__(self)
        self.identity = _identity(token, email, password, api_key, on_tokens)
        self._retries, self._hooks = retries or Retries(), hooks or Hooks()
        self._http = httpx.AsyncClient(base_url=base_url, timeout=timeout, transport=transport)
        self._renewal = asyncio.Lock()

    async def __aenter__(self) -> AsyncCairn:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Close its connections. The session goes on; `sign_out` ends it."""
        await self._http.aclose()

    async def send(self, call: Call[T]) -> Reply[T]:
        """Send a call until it is answered. Raises `ApiError` and `ConnectionFailed`."""
        if self.identity.wants_tokens(call):
            await self._renew(self.identity.bearer)
        bearer, prepared = self.identity.bearer, Prepared.of(call)
        try:
            return await self._sent(call, prepared, bearer)
        except Unauthenticated as error:
            if not _out_of_date(error, self.identity):
                raise
        await self._renew(bearer)
        return await self._sent(call, prepared, self.identity.bearer)

    async def edit(self, read: Call[T], change: Callable[[T, str], Call[U]]) -> U:
        """As `Cairn.edit`."""
        for attempt in range(1, EDITS + 1):
            found = await self.send(read)
            try:
                return (await self.send(change(found.value, found.etag or "*"))).value
            except PreconditionFailed:
                if attempt == EDITS:
                    raise
        raise AssertionError("unreachable")

    async def sign_in(self) -> Tokens:
        """Sign in now, and not at the first call. Raises `FactorRequired` where a code has to follow."""
        await self._renew(self.identity.bearer)
        if self.identity.tokens is None:
            raise ValueError("there is nothing to sign in with")
        return self.identity.tokens

    async def prove(self, factor_id: UUID, factor_token: str, code: str) -> Tokens:
        """Answer `FactorRequired` with a code of that factor."""
        body = FactorProof(code=code, factor_token=factor_token)
        answer = (await self.send(factors_verify(factor_id, body=body))).value
        if not isinstance(answer, TokensAnswer):
            raise TypeError("this proof signs nobody in")
        return self.identity.take(answer)

    async def sign_out(self) -> None:
        """End the session, and forget who this was."""
        await self.send(auth_logout())
        self.identity.forget()

    async def _sent(self, call: Call[T], prepared: Prepared, bearer: str | None) -> Reply[T]:
        for number in range(1, self._retries.attempts + 1):
            attempt = Attempt(prepared, number, self._retries, self._hooks)
            attempt.begins()
            try:
                response = await self._http.send(prepared.request(self._http, bearer))
            except httpx.TransportError as error:
                await asyncio.sleep(attempt.pause(error))
                continue
            refused = attempt.ends(response)
            if refused is None:
                return reply_of(call, response)
            await asyncio.sleep(attempt.pause(refused))
        raise AssertionError("unreachable")

    async def _renew(self, stale: str | None) -> None:
        """New tokens in place of `stale`: by one of all who ask at once."""
        async with self._renewal:
            if self.identity.bearer != stale:
                return
            refreshing = self.identity.refreshing()
            if refreshing is not None:
                try:
                    self.identity.take((await self._sent(refreshing, Prepared.of(refreshing), None)).value)
                except Unauthenticated:
                    if not self.identity.has_password():
                        raise
                else:
                    return
            signing_in = self.identity.signing_in()
            if signing_in is not None:
                self.identity.take((await self._sent(signing_in, Prepared.of(signing_in), None)).value)
