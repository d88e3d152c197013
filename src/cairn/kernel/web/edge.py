"""The outermost layer: what holds for every answer, whoever gives it.

Correlation id and process time, the host check, the `/api` alias and trailing slashes, security headers, the size
limit by Content-Length, HEAD, one log line, and a problem document for whatever was not caught further in.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, Protocol

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cairn.base.ids import new_id_text
from cairn.base.refusals import (
    BadRequest,
    ContentTooLarge,
    InternalError,
    Refusal,
    TooManyRequests,
    Unavailable,
)
from cairn.kernel.telemetry.logs import LineLogger, get_logger
from cairn.kernel.web.answers import AnswerBrokenOff, Headers, send_answer
from cairn.kernel.web.problems import MEDIA_TYPE, problem_body, problem_headers

log = get_logger(__name__)
lines = LineLogger(__name__)
_CORRELATION = re.compile(rb"[A-Za-z0-9._-]{1,128}")
_UNDER = re.compile(r"(?:[a-z0-9_-]+\.)+")
_LOOPBACK = ("127.0.0.1", "::1", "")
API = "/api/"
BASE = "/api/v1"
CSP = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
CSP_HEADER = (b"content-security-policy", CSP.encode())
DOCS_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
    " font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none';"
    " form-action 'self'; frame-ancestors 'none'"
)


class BadHost(BadRequest):
    says = "This host name is not served here."


@dataclass(frozen=True, slots=True)
class EdgeOptions:
    """`hosts`: exact names or `*.domain`, or `*`. `body_limit` in bytes. `concurrency`: requests at once, then 503."""

    hosts: Sequence[str]
    body_limit: int
    https: bool = False
    concurrency: int = 1000


class Ready(NamedTuple):
    """A finished answer, with all headers that are the same every time."""

    status: int
    headers: Headers
    body: bytes


class Front(Protocol):
    """What answers some requests before anything else has looked at them."""

    def find(self, scope: Scope) -> Ready | None:
        """The answer, where it is at hand."""
        ...

    async def limit_headers(self, scope: Scope) -> Headers:
        """Count what was found against its rate. Raises a refusal."""
        ...


class Edge:
    """Outermost: headers, correlation id, process time and the log line of every answer, also of CORS's own. `front`:
    asked first."""

    def __init__(
        self,
        app: ASGIApp,
        options: EdgeOptions,
        openapi: Callable[[], dict[str, object]],
        front: Front | None = None,
    ) -> None:
        self._app, self.openapi, self._front = app, openapi, front
        self._common = common_headers(options)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        visit = _Visit(scope, send, self._common)
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(correlation_id=visit.correlation_id)
        try:
            ready = self._front.find(scope) if self._front is not None else None
            if ready is None or self._front is None:
                await self._app(scope, receive, visit.send)
            else:
                await visit.send_ready(ready, await self._front.limit_headers(scope))
        except AnswerBrokenOff:
            visit.log()
            raise
        except TooManyRequests as problem:  # of the front: further in it has become an answer
            await refuse(scope, visit.send, problem)
        except Exception as problem:  # middleware of ours or of others, on its way in or out
            log.exception("unhandled", error=type(problem).__name__)
            if visit.status:
                raise
            await refuse(scope, visit.send, InternalError())
        visit.log()


class Gate:
    """Innermost before routing: what is let in, under which path; and an answer for whatever was not caught."""

    def __init__(self, app: ASGIApp, options: EdgeOptions) -> None:
        self._app, self._options = app, options
        self._hosts = tuple(options.hosts)
        self._running = 0

    @property
    def is_full(self) -> bool:
        return self._running >= self._options.concurrency

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = ended = False

        async def watched(message: Message) -> None:
            nonlocal begun, ended
            begun = True
            ended = message["type"] == "http.response.body" and not message.get("more_body", False)
            await send(message)

        self._running += 1
        try:
            self._admit(scope)
            await self._app(scope, receive, watched)
        except AnswerBrokenOff:
            raise
        except Exception as problem:
            if not isinstance(problem, Refusal):
                log.exception("unhandled", error=type(problem).__name__)
            if begun and not ended:  # half a body must not look whole
                raise AnswerBrokenOff from problem
            if not begun:
                await refuse(scope, send, problem if isinstance(problem, Refusal) else InternalError())
        finally:
            self._running -= 1

    def _admit(self, scope: Scope) -> None:
        scope["cairn.path"] = scope["path"]
        scope["path"] = path = canonical_path(scope["path"])
        if scope["method"] == "HEAD":
            scope["method"], scope["cairn.head"] = "GET", True
        probe = path.startswith("/health")
        self._check_host(scope, probe=probe)
        if self._running > self._options.concurrency and not probe:
            raise Unavailable("Too many requests are being served. Try again shortly.")
        for name, value in scope["headers"]:
            if name == b"content-length":
                if not value.isdigit():
                    raise BadRequest("The Content-Length header is no number.")
                if int(value) > self._options.body_limit:
                    raise ContentTooLarge(f"This address takes at most {self._options.body_limit} bytes.")

    def _check_host(self, scope: Scope, *, probe: bool) -> None:
        if "*" in self._hosts or (probe and (scope.get("client") or ("", 0))[0] in _LOOPBACK):
            return
        named = b""
        for name, value in scope["headers"]:
            if name == b"host":
                named = value
                break
        if not is_among(named, self._hosts):
            raise BadHost


def common_headers(options: EdgeOptions) -> Headers:
    """What every answer says of security, but for a policy of its own for content."""
    found: Headers = [
        (b"x-content-type-options", b"nosniff"),
        (b"x-frame-options", b"DENY"),
        (b"x-xss-protection", b"0"),
        (b"referrer-policy", b"no-referrer"),
        (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
        (b"cross-origin-opener-policy", b"same-origin"),
    ]
    if options.https:
        found.append((b"strict-transport-security", b"max-age=31536000; includeSubDomains"))
    return found


def canonical_path(path: str) -> str:
    """The path as it is routed: with the version, without a slash at its end."""
    if len(path) > 1 and path.endswith("/"):
        path = path.rstrip("/") or "/"
    if path.startswith(API) and not path.startswith(BASE + "/") and path != BASE:
        path = BASE + path[4:]
    return path


class _Visit:
    """One request on its way out."""

    def __init__(self, scope: Scope, send: Send, common: Headers) -> None:
        self._scope, self._send, self._common = scope, send, common
        self._started = time.perf_counter()
        self._head = scope["method"] == "HEAD"
        self._method: str = scope["method"]
        self.status = 0
        self.correlation_id = _correlation_id(scope)
        scope["cairn.correlation_id"] = self.correlation_id

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            message["headers"] = [
                *message.get("headers", ()),
                *self._common,
                (b"x-correlation-id", self.correlation_id.encode()),
                (b"x-process-time", b"%.6f" % (time.perf_counter() - self._started)),
            ]
            if not _has(message["headers"], b"content-security-policy"):
                message["headers"].append(CSP_HEADER)
        elif self._head and message["type"] == "http.response.body":
            message = {**message, "body": b""}
        await self._send(message)

    async def send_ready(self, ready: Ready, more: Headers) -> None:
        """What needs no more than what differs from one answer to the next."""
        self.status = ready.status
        headers = [
            *ready.headers,
            *more,
            (b"x-correlation-id", self.correlation_id.encode()),
            (b"x-process-time", b"%.6f" % (time.perf_counter() - self._started)),
        ]
        await self._send({"type": "http.response.start", "status": ready.status, "headers": headers})
        await self._send({"type": "http.response.body", "body": b"" if self._head else ready.body})

    def log(self) -> None:
        operation = self._scope.get("cairn.operation")
        caller = self._scope.get("cairn.caller")
        lines.info(
            "served",
            method=self._method,
            route=operation.path if operation else None,
            status=self.status,
            duration_ms=round((time.perf_counter() - self._started) * 1000, 3),
            caller_id=str(caller.user_id) if caller and caller.user_id else None,
            queries=self._scope.get("cairn.queries", 0),
        )


@lru_cache(maxsize=1024)
def is_among(named: bytes, hosts: tuple[str, ...]) -> bool:
    """Whether a Host header names one of the hosts: exact names, `*.domain`, or `*`."""
    if "*" in hosts:
        return True
    host = re.sub(r":\d*$", "", named.decode("latin-1").lower())
    return any(host == known or _is_under(host, known) for known in hosts)


def _has(headers: Iterable[tuple[bytes, bytes]], wanted: bytes) -> bool:
    for name, _ in headers:  # noqa: SIM110  twice as fast as any() for every answer
        if name == wanted:
            return True
    return False


def _is_under(host: str, known: str) -> bool:
    """Whether `host` is a name below `*.domain`: whole labels, and nothing that an address could be built with."""
    return (
        known.startswith("*.")
        and host.endswith(known[1:])
        and _UNDER.fullmatch(host.removesuffix(known[2:])) is not None
    )


async def refuse(scope: Scope, send: Send, refusal: Refusal, more: Headers | None = None) -> None:
    """The problem document of a refusal; with `more` headers."""
    body = problem_body(refusal, scope.get("cairn.path", scope["path"]), scope["cairn.correlation_id"])
    headers = [*(more or ()), *problem_headers(refusal), (b"cache-control", b"no-store")]
    await send_answer(send, refusal.status, headers, body, MEDIA_TYPE)


def _correlation_id(scope: Scope) -> str:
    correlation = request = b""
    for name, value in scope["headers"]:
        if name == b"x-correlation-id":
            correlation = value
        elif name == b"x-request-id":
            request = value
    given = correlation or request
    return given.decode() if _CORRELATION.fullmatch(given) else new_id_text()
