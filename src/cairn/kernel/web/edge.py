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

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cairn.base.ids import new_id_text
from cairn.base.refusals import BadRequest, ContentTooLarge, Refusal
from cairn.kernel.telemetry import context, tracing
from cairn.kernel.telemetry.logs import LineLogger
from cairn.kernel.web.answers import AnswerBrokenOff, Headers, send_answer
from cairn.kernel.web.draining import CLOSE
from cairn.kernel.web.metering import OTHER, meter, method_name, refusal_of
from cairn.kernel.web.places import Kind, Places, overloaded
from cairn.kernel.web.problems import MEDIA_TYPE, problem_body, problem_headers

_HARMLESS = ("method", "route", "status", "duration_ms", "caller_id", "queries", "trace_id")
_served = LineLogger(__name__).fixed("served", [*_HARMLESS, "correlation_id"], _HARMLESS)
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
    """`hosts`: exact names or `*.domain`, or `*`. `body_limit` in bytes. `concurrency`: see `Places`."""

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
        places: Places | None = None,
        front: Front | None = None,
    ) -> None:
        self._app, self.openapi, self._front = app, openapi, front
        self._places = places or Places(options.concurrency)
        self._common = common_headers(options)
        self._visit = _Visit

    def drain(self) -> None:
        """From now on every answer ends its connection; those that are on their way, too."""
        self._common.append(CLOSE)
        self._visit = _LastVisit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        ready = self._front.find(scope) if self._front is not None else None
        if ready is None and self._places.sheds(scope["path"]) and await self._shed(scope, send):
            return
        visit = self._visit(scope, send, self._common)
        context.enter(visit.correlation_id)
        meter.running += 1
        try:
            if ready is None or self._front is None:
                await self._app(scope, receive, visit.send)
            else:
                await visit.send_ready(ready, await self._front.limit_headers(scope))
        except AnswerBrokenOff:
            raise
        except (
            Exception
        ) as problem:  # a refusal of the front; middleware of ours or of others, on its way in or out
            refusal = refusal_of(problem)
            if visit.status:
                raise
            await refuse(scope, visit.send, refusal)
        finally:
            meter.running -= 1
            visit.end()

    async def _shed(self, scope: Scope, send: Send) -> bool:
        """Refuse without any of what costs time for others: it is counted, but has no line in the log, and nothing
        of it is looked at. What a browser sends from another origin goes the long way, because it must be told that
        it may read the refusal."""
        if _has(scope["headers"], b"origin"):
            return False
        identity = _identity(scope)
        refusal = overloaded()
        body = problem_body(refusal, scope["path"], identity)
        headers = [
            *problem_headers(refusal), *self._common, CSP_HEADER, (b"cache-control", b"no-store"),
            (b"content-type", MEDIA_TYPE), (b"content-length", b"%d" % len(body)),
            (b"x-correlation-id", identity.encode()), (b"x-process-time", b"0.000000"),
        ]  # fmt: skip
        await send({"type": "http.response.start", "status": refusal.status, "headers": headers})
        await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})
        meter.add(method_name(scope["method"]), OTHER, refusal.status, 0.0, 0, len(body))
        return True


class Gate:
    """Innermost before routing: what is let in, under which path; and an answer for whatever was not caught."""

    def __init__(self, app: ASGIApp, options: EdgeOptions, places: Places | None = None) -> None:
        self._app, self._options = app, options
        self._places = places or Places(options.concurrency)
        self._hosts = tuple(options.hosts)

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

        taken: Kind | None = None
        try:
            self._admit(scope)
            kind = self._places.kind_of(scope["path"])
            if not self._places.take_now(kind):
                await self._places.wait(kind)
            taken = kind
            await self._app(scope, receive, watched)
        except AnswerBrokenOff:
            raise
        except Exception as problem:
            refusal = refusal_of(problem)
            if begun and not ended:  # half a body must not look whole
                raise AnswerBrokenOff from problem
            if not begun:
                await refuse(scope, send, refusal)
        finally:
            if taken is not None:
                self._places.give_back(taken)

    def _admit(self, scope: Scope) -> None:
        scope["cairn.path"] = scope["path"]
        scope["path"] = path = canonical_path(scope["path"])
        if scope["method"] == "HEAD":
            scope["method"], scope["cairn.head"] = "GET", True
        self._check_host(scope, probe=path.startswith("/health"))
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
        self._method = method_name(scope["method"])
        self.status = self._sent = self._received = 0
        self.correlation_id = ""
        parent = self._read(scope["headers"])
        scope["cairn.correlation_id"] = self.correlation_id
        self._span = tracing.Visit(self._method, parent) if parent or tracing.exporting() else None
        self._trace_id = tracing.trace_id() if self._span else None

    def _read(self, headers: Iterable[tuple[bytes, bytes]]) -> str | None:
        """What this layer needs of the headers; answers the trace that the client is in."""
        correlation = request = trace = b""
        for name, value in headers:
            if name == b"x-correlation-id":
                correlation = value
            elif name == b"x-request-id":
                request = value
            elif name == b"traceparent":
                trace = value
            elif name == b"content-length" and value.isdigit():
                self._received = int(value)
        self.correlation_id = _taken(correlation or request)
        return tracing.well_formed(trace.decode("latin-1")) if trace else None

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
        else:
            self._sent += len(message.get("body", b""))
        await self._send(message)

    async def send_ready(self, ready: Ready, more: Headers) -> None:
        """What needs no more than what differs from one answer to the next."""
        body = b"" if self._head else ready.body
        self.status, self._sent = ready.status, len(body)
        headers = [
            *ready.headers,
            *more,
            (b"x-correlation-id", self.correlation_id.encode()),
            (b"x-process-time", b"%.6f" % (time.perf_counter() - self._started)),
        ]
        await self._send({"type": "http.response.start", "status": ready.status, "headers": headers})
        await self._send({"type": "http.response.body", "body": body})

    def end(self) -> None:
        """Once, when all was sent or nothing more will be: one line, one observation, the end of the span."""
        scope, seconds = self._scope, time.perf_counter() - self._started
        route, caller = scope.get("cairn.route"), scope.get("cairn.caller")
        meter.add(self._method, route or OTHER, self.status, seconds, self._received, self._sent)
        _served(
            self._method, route, self.status, round(seconds * 1000, 3), caller.user_id if caller else None,
            scope.get("cairn.queries", 0), self._trace_id, self.correlation_id,
        )  # fmt: skip
        if self._span is not None:
            self._span.name = f"{self._method} {route or OTHER}"
            self._span.attributes = {
                "http.request.method": self._method, "http.route": route or OTHER,
                "http.response.status_code": self.status, "cairn.correlation_id": self.correlation_id,
            }  # fmt: skip
            self._span.end("server error" if self.status >= 500 else None)


class _LastVisit(_Visit):
    """One request while the process leaves. What is at hand holds the common headers of before."""

    async def send_ready(self, ready: Ready, more: Headers) -> None:
        await super().send_ready(ready, [*more, CLOSE])


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


def _identity(scope: Scope) -> str:
    named = dict(scope["headers"])
    return _taken(named.get(b"x-correlation-id") or named.get(b"x-request-id", b""))


def _taken(given: bytes) -> str:
    """The correlation id that a client gives, where it is one; else a new one."""
    return given.decode() if _CORRELATION.fullmatch(given) else new_id_text()


async def refuse(scope: Scope, send: Send, refusal: Refusal, more: Headers | None = None) -> None:
    """The problem document of a refusal; with `more` headers."""
    body = problem_body(refusal, scope.get("cairn.path", scope["path"]), scope["cairn.correlation_id"])
    headers = [*(more or ()), *problem_headers(refusal), (b"cache-control", b"no-store")]
    await send_answer(send, refusal.status, headers, body, MEDIA_TYPE)
