"""The client: bounded in time and bytes, no redirect unless asked, no cookie, no proxy from the environment."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterable, Collection, Mapping
from dataclasses import dataclass, replace
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx

from cairn.kernel.outbound.breaker import Breaker
from cairn.kernel.outbound.errors import ForbiddenAddress, NoAnswer, TooLargeAnswer, TooManyRedirects
from cairn.kernel.outbound.figures import called
from cairn.kernel.outbound.guard import Guard, Network, Resolve
from cairn.kernel.telemetry.logs import get_logger
from cairn.kernel.telemetry.tracing import traceparent

log = get_logger(__name__)
Content = bytes | AsyncIterable[bytes] | None
_REDIRECTS = {301, 302, 303, 307, 308}
_OWN_TO_AN_ORIGIN = ("authorization", "cookie")


@dataclass(frozen=True, slots=True)
class OutboundOptions:
    """Times in seconds, sizes in bytes. `read_timeout` is between two pieces of an answer, `total_timeout` is for all
    of it, redirects included. After `failures` in a row a host is left alone for `cool_down`.
    """

    connect_timeout: float = 3.0
    read_timeout: float = 10.0
    total_timeout: float = 20.0
    most_bytes: int = 1_048_576
    failures: int = 5
    cool_down: float = 30.0


@dataclass(frozen=True, slots=True)
class Received:
    """What the other side said, whatever its status. Header names are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> object:
        """Raises ValueError where the body is none."""
        return json.loads(self.body)


@dataclass(frozen=True, slots=True)
class _Ask:
    method: str
    url: httpx.URL
    headers: Mapping[str, str]
    content: Content
    guarded: bool
    most_bytes: int
    deadline: float


class Outbound:
    """Asks other services. Opened at the first request; `close` ends it, and what comes later opens it anew.

    `permitted` and `resolve` belong to the guard: networks it lets pass besides the public ones, and who knows names.
    """

    def __init__(
        self,
        options: OutboundOptions | None = None,
        *,
        permitted: Collection[Network] = (),
        resolve: Resolve | None = None,
    ) -> None:
        self._options = options or OutboundOptions()
        self._guard = Guard(permitted, resolve, self._options.connect_timeout)
        self._breakers = {
            guarded: Breaker(self._options.failures, self._options.cool_down) for guarded in (False, True)
        }  # apart, so that no user's failures can shut off a service that the program itself depends on
        self._clients: dict[bool, httpx.AsyncClient] = {}

    async def request(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        content: Content = None,
        guarded: bool = False,
        redirects: int = 0,
        most_bytes: int | None = None,
        within: float | None = None,
    ) -> Received:
        """The answer, whatever its status. `guarded`: a user chose the address, so only the open internet is asked, and
        each redirect is checked again. Redirects are followed for GET and HEAD, at most `redirects` of them; with 0 the
        redirect itself is the answer. `content` may be made while it is sent; then its length stands in the headers.
        `within`: seconds for all of it, where it is much. Raises `OutboundError`, and `ForbiddenAddress` for what is
        not asked at all.
        """
        ask = _Ask(
            method, _parsed(url), dict(headers or {}), content, guarded,
            most_bytes=self._options.most_bytes if most_bytes is None else most_bytes,
            deadline=asyncio.get_running_loop().time() + (within or self._options.total_timeout),
        )  # fmt: skip
        return await self._follow(ask, redirects)

    async def post_json(self, url: str, body: object, headers: Mapping[str, str] | None = None) -> Received:
        """POST `body` as JSON to a configured address."""
        sent = {"Content-Type": "application/json", "Accept": "application/json", **(headers or {})}
        return await self.request("POST", url, headers=sent, content=json.dumps(body).encode())

    async def close(self) -> None:
        """Close what is open."""
        clients, self._clients = self._clients, {}
        for client in clients.values():
            await client.aclose()

    async def _follow(self, ask: _Ask, redirects: int) -> Received:
        left = redirects
        while True:
            received = await self._one(ask)
            target = received.headers.get("location")
            followed = redirects > 0 and ask.method in {"GET", "HEAD"}
            if not followed or received.status not in _REDIRECTS or target is None:
                return received
            if left == 0:
                raise TooManyRedirects(f"{ask.url.host} leads on and on.")
            left -= 1
            ask = _redirected(ask, target)

    async def _one(self, ask: _Ask) -> Received:
        origin = f"{ask.url.scheme}://{ask.url.netloc.decode('ascii')}"
        with called(ask.method, ask.url.host, guarded=ask.guarded) as call:
            request = await self._request_of(ask)
            with self._breakers[ask.guarded].watch(origin) as watch:
                try:
                    async with asyncio.timeout_at(ask.deadline):
                        received = await self._send(request, ask)
                except (httpx.HTTPError, httpx.StreamError, TimeoutError) as problem:
                    log.warning("outbound_failed", host=ask.url.host, error=type(problem).__name__)
                    raise NoAnswer(f"{ask.url.host} gave no answer: {type(problem).__name__}.") from None
                call.answered(received.status)
                watch.failed = received.status >= 500
                return received

    async def _request_of(self, ask: _Ask) -> httpx.Request:
        """For a guarded address the one that was checked stands in the request, and the name in Host and the TLS
        handshake, where the certificate is held against it."""
        headers = {"Accept-Encoding": "identity", "User-Agent": "cairn", **ask.headers}
        if (here := traceparent()) is not None and not ask.guarded:
            headers["traceparent"] = here
        if not ask.guarded:
            return self._client(guarded=False).build_request(
                ask.method, ask.url, headers=headers, content=ask.content
            )
        port = ask.url.port or (443 if ask.url.scheme == "https" else 80)
        host = ask.url.raw_host.decode("ascii")
        address = await self._guard.checked(ask.url.scheme, host, port, named=bool(ask.url.userinfo))
        return self._client(guarded=True).build_request(
            ask.method,
            ask.url.copy_with(host=address),
            headers={**headers, "Host": ask.url.netloc.decode("ascii")},
            content=ask.content,
            extensions={"sni_hostname": host.strip("[]")},
        )

    async def _send(self, request: httpx.Request, ask: _Ask) -> Received:
        response = await self._client(guarded=ask.guarded).send(request, stream=True)
        try:
            if response.headers.get("content-encoding", "identity") != "identity":
                raise TooLargeAnswer(f"{ask.url.host} sent a compressed answer that nobody asked for.")
            body = bytearray()
            async for chunk in response.aiter_raw():
                body += chunk
                if len(body) > ask.most_bytes:
                    raise TooLargeAnswer(f"{ask.url.host} sent more than {ask.most_bytes} bytes.")
            return Received(response.status_code, dict(response.headers.items()), bytes(body))
        finally:
            await response.aclose()

    def _client(self, *, guarded: bool) -> httpx.AsyncClient:
        """Guarded requests share no connection: one to an address says nothing about the next name that has it."""
        client = self._clients.get(guarded)
        if client is None:
            options = self._options
            client = self._clients[guarded] = httpx.AsyncClient(
                timeout=httpx.Timeout(options.read_timeout, connect=options.connect_timeout),
                limits=httpx.Limits(max_connections=50, max_keepalive_connections=0 if guarded else 10),
                verify=httpx.create_ssl_context(),
                cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),
                follow_redirects=False,
                trust_env=False,
            )
        return client


def _parsed(url: str) -> httpx.URL:
    try:
        parsed = httpx.URL(url)
        host, port = parsed.host, parsed.port  # what is wrong with a punycode name shows here
    except (httpx.InvalidURL, ValueError, TypeError):
        raise ForbiddenAddress("This is not an address.") from None
    if not host or not (port is None or 1 <= port <= 65535):
        raise ForbiddenAddress("The address names no host, or a port that cannot be.")
    return parsed


def _redirected(ask: _Ask, target: str) -> _Ask:
    try:
        url = ask.url.join(target)
    except (httpx.InvalidURL, ValueError):
        raise ForbiddenAddress("The redirect leads to no address.") from None
    url = _parsed(str(url))
    same = (url.scheme, url.netloc) == (ask.url.scheme, ask.url.netloc)
    kept = {
        name: value for name, value in ask.headers.items() if same or name.lower() not in _OWN_TO_AN_ORIGIN
    }
    return replace(ask, url=url, headers=kept)
