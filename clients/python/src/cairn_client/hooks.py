"""Where monitoring looks in. A hook that raises ends the call."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import httpx


@dataclass(frozen=True)
class Sent:
    """An attempt at a call. No header and no body is in it."""

    operation: str
    method: str
    url: str
    attempt: int
    correlation_id: str


@dataclass(frozen=True)
class Hooks:
    """`before_request` for each attempt; `after_response` with its status and seconds; `on_retry` with the error and
    the seconds until the next attempt."""

    before_request: Callable[[Sent], None] | None = None
    after_response: Callable[[Sent, int, float], None] | None = None
    on_retry: Callable[[Sent, Exception, float], None] | None = None

    def asks(self, sent: Sent) -> None:
        if self.before_request:
            self.before_request(sent)

    def answered(self, sent: Sent, response: httpx.Response, seconds: float) -> None:
        if self.after_response:
            self.after_response(sent, response.status_code, seconds)

    def again(self, sent: Sent, error: Exception, wait: float) -> None:
        if self.on_retry:
            self.on_retry(sent, error, wait)
