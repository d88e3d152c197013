"""Public reads from the cache, in front of routing.

`CachedReads.find` is the way of most of them: a plain look-up in the edge, from the request's own bytes to finished
ones. What is not there comes here as an application, behind the host check: of all who ask for one key at once, one
runs the operation, as nobody, with nothing of its request but path and query. So no header can get into what others
are sent.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, cast
from urllib.parse import urlencode

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cairn import __version__
from cairn.base.ids import parse_id
from cairn.base.refusals import BadRequest, Refusal, TooManyRequests
from cairn.kernel.cache import Cache, Entry, Question, Stored
from cairn.kernel.db.pools import DatabaseBusy
from cairn.kernel.limits import client_address, client_network
from cairn.kernel.telemetry.logs import get_logger
from cairn.kernel.web.answers import JSON, Headers, matches, send_answer
from cairn.kernel.web.compress import Compressed, encoding_of
from cairn.kernel.web.edge import Ready, canonical_path, is_among, refuse
from cairn.kernel.web.incoming import Incoming
from cairn.kernel.web.limiting import counted
from cairn.kernel.web.metering import refusal_of
from cairn.kernel.web.negotiation import negotiated
from cairn.kernel.web.pipeline import Served
from cairn.kernel.web.routes import Operation
from cairn.kernel.web.runtime import Runtime
from cairn.kernel.web.switchboard import Switchboard

log = get_logger(__name__)
_OWN_WAY: Final = frozenset({b"authorization", b"cookie", b"content-length", b"transfer-encoding"})
"""Whoever sends one of these may be somebody, or has more to say than a read needs: the operation itself answers."""
_HIT, _MISS = (b"x-cache", b"hit"), (b"x-cache", b"miss")
_LONGEST_REMEMBERED = 512
_NOT_IN_304 = frozenset({b"content-type", b"content-length", b"content-encoding"})
_WARM_EVERY = 5.0


@dataclass(frozen=True, slots=True)
class Finished:
    """One representation, whole. `hit` and `hit_304`: as the edge sends it, with what it adds to every answer."""

    served: Served
    status: int
    headers: Headers
    headers_304: Headers
    body: bytes
    etag: str
    hit: Ready
    hit_304: Ready

    @property
    def size(self) -> int:
        """Bytes of memory; the lines of the four lists are the same ones."""
        return len(self.body) + 160 * len(self.headers) + 1500


@dataclass(slots=True)
class _Asked:
    """A request that may be answered from the cache."""

    key: tuple[str, str]
    encoding: bytes
    known: bytes | None
    accept: bytes | None

    def takes(self, operation: Operation) -> bool:
        """Whether the client takes what this operation answers in."""
        accept = self.accept
        return accept is None or accept == b"*/*" or _takes(accept, operation.offers)


@dataclass(frozen=True, slots=True)
class CachedOptions:
    """`common`: what the edge adds to every answer, the policy for content last. `origins`: whether CORS stands before
    us."""

    hosts: tuple[str, ...]
    common: Headers = field(default_factory=list)
    compress: bool = True
    origins: bool = False
    warm: bool = False


class CachedReads:
    """Asked twice: by the edge through `find`, and as an application for what was not there."""

    def __init__(
        self, app: ASGIApp, switchboard: Switchboard, runtime: Runtime, cache: Cache, options: CachedOptions
    ) -> None:
        self._app, self._switchboard, self._runtime = app, switchboard, runtime
        self._cache, self._options = cache, options
        self._shapes: dict[str, str] = {}
        self._compressing: ASGIApp = Compressed(_given) if options.compress else _given
        self._warmed_at = float("-inf")
        if options.warm:
            cache.warm = self.warm

    def find(self, scope: Scope) -> Ready | None:
        """The finished answer, where there is one for exactly this request."""
        if not self._cache.serving or scope["method"] not in {"GET", "HEAD"}:
            return None
        given = dict(scope["headers"])
        if (self._options.origins and b"origin" in given) or not is_among(
            given.get(b"host", b""), self._options.hosts
        ):
            return None
        asked = self._asked(scope, given)
        entry = self._cache.shelf.get(asked.key) if asked is not None else None
        if asked is None or entry is None:
            return None
        finished = cast("Finished | None", entry.variants.get(asked.encoding))
        if finished is None or not asked.takes(finished.served.operation):
            return None
        scope["cairn.served"], scope["cairn.route"] = finished.served, finished.served.route
        self._cache.told.hits += 1
        if asked.known is not None and _is_known(asked.known, finished.etag):
            return finished.hit_304
        return finished.hit

    async def limit_headers(self, scope: Scope) -> Headers:
        """Count what `find` has found as any other request. Raises `TooManyRequests`."""
        headers: Headers = []
        try:
            await self._count(scope, scope["cairn.served"], headers)
        except TooManyRequests as problem:
            said = {name.decode(): value.decode() for name, value in headers}
            raise TooManyRequests(headers=said) from problem
        return headers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = question = None
        if scope["type"] == "http" and scope["method"] == "GET" and self._cache.serving:
            asked = self._asked(scope, dict(scope["headers"]))
            question = self._question(asked.key) if asked is not None else None
            if asked is not None and question is not None and not asked.takes(question[0].operation):
                question = None
        if asked is None or question is None:
            await self._app(scope, receive, send)
            return
        served, parameters, wanted = question
        scope["cairn.route"] = served.route
        headers: Headers = []
        try:
            await self._count(scope, served, headers)
            finished, hit = await self._finished(scope, served, parameters, wanted, asked.encoding)
        except Exception as problem:  # noqa: BLE001  it is logged, and answered
            await refuse(scope, send, refusal_of(problem), headers)
            return
        headers.append(_HIT if hit else _MISS)
        if asked.known is not None and _is_known(asked.known, finished.etag):
            await _send(send, 304, [*headers, *finished.headers_304], b"")
        else:
            await _send(send, finished.status, [*headers, *finished.headers], finished.body)

    async def warm(self) -> None:
        """Fill what routes say is worth it, where it is not there. What fails is asked for again next time."""
        if time.monotonic() < self._warmed_at + _WARM_EVERY:
            return
        self._warmed_at = time.monotonic()
        for path in self._switchboard.literal_paths:
            question = self._question((path, ""))
            if question is None or not (question[0].operation.cache and question[0].operation.cache.warm):
                continue
            try:
                await self._finished({}, *question, b"")
            except Refusal as refusal:
                log.warning("cache_not_warmed", path=path, code=refusal.code)

    # the question

    def _asked(self, scope: Scope, given: dict[bytes, bytes]) -> _Asked | None:
        """None where the operation has to answer itself: it refuses, or shows somebody what only they may see."""
        if len(given) != len(scope["headers"]) or not given.keys().isdisjoint(_OWN_WAY):
            return None
        known = given.get(b"if-none-match")
        if known is not None and _is_known(known, "") is None:
            return None
        query: bytes = scope["query_string"]
        find = _canonical if len(query) <= _LONGEST_REMEMBERED else _canonical.__wrapped__
        key = find(scope["path"], query)
        if key is None:
            return None
        taken = given.get(b"accept-encoding")
        encoding = encoding_of(taken) if taken is not None and self._options.compress else b""
        return _Asked(key, encoding, known, given.get(b"accept"))

    def _question(self, key: tuple[str, str]) -> tuple[Served, dict[str, str], Question] | None:
        methods, parameters = self._switchboard.find(key[0])
        served = methods.get("GET") if methods else None
        if not isinstance(served, Served) or served.operation.cache is None:
            return None
        operation, rule = served.operation, served.operation.cache
        values = dict(parameters)
        if operation.subject is not None:
            row_id = parse_id(
                values[operation.subject.parameter]
            )  # an id has several spellings, its tag has one
            if row_id is None:
                return None
            values["id"] = str(row_id)
        tags = frozenset(tag.format(**values) for tag in rule.tags)
        shape = self._shapes.get(operation.operation_id) or self._shape_of(operation)
        return served, dict(parameters), Question(key, tags, shape, rule.seconds)

    def _shape_of(self, operation: Operation) -> str:
        """What decides on the bytes besides the rows: an entry of another release fits no question of this one."""
        model = operation.lists or operation.answers
        spelled = repr((__version__, operation.operation_id, model and model.model_json_schema()))
        shape = hashlib.blake2b(spelled.encode(), digest_size=8).hexdigest()
        self._shapes[operation.operation_id] = shape
        return shape

    # the answer

    async def _count(self, scope: Scope, served: Served, headers: Headers) -> None:
        """Of nobody the network is all that counts, so no caller is made for it."""
        quota, forwarded = served.quota, None
        if quota is None:
            return
        for name, value in scope["headers"]:
            if name == b"x-forwarded-for":
                forwarded = value.decode("latin-1")
                break
        peer = (scope.get("client") or ("", 0))[0]
        address = client_address(peer, forwarded, self._runtime.trusted_proxies)
        await counted(quota, quota.of_network(client_network(address)), headers)

    async def _finished(
        self, scope: Scope, served: Served, parameters: dict[str, str], question: Question, encoding: bytes
    ) -> tuple[Finished, bool]:
        path, query = question.key

        async def make() -> Stored:
            stored = await served.for_nobody(path, query.encode("ascii"), parameters)
            scope["cairn.queries"] = stored.queries
            return stored

        try:
            entry, hit = await self._cache.answer(question, make, self._runtime.database.options.timeout)
        except TimeoutError as problem:
            raise DatabaseBusy from problem
        found = cast("Finished | None", entry.variants.get(encoding))
        return found or await self._represented(entry, served, encoding), hit

    async def _represented(self, entry: Entry, served: Served, encoding: bytes) -> Finished:
        stored = entry.stored
        start, body = await self._encoded(stored, encoding)
        headers = [(name, value) for name, value in start if name != b"content-length"]
        headers.append((b"content-length", b"%d" % len(body)))
        unchanged = [line for line in headers if line[0] not in _NOT_IN_304]
        etag = next((value.decode() for name, value in headers if name == b"etag"), "")
        policy = any(name == b"content-security-policy" for name, _ in headers)
        common = self._options.common[:-1] if policy else self._options.common
        finished = Finished(
            served, stored.status, headers, unchanged, body, etag,
            hit=Ready(stored.status, [*headers, *common, _HIT], body),
            hit_304=Ready(304, [*unchanged, *common, _HIT], b""),
        )  # fmt: skip
        self._cache.shelf.add_variant(entry, encoding, finished)
        return finished

    async def _encoded(self, stored: Stored, encoding: bytes) -> tuple[Headers, bytes]:
        """The answer as the compressing layer would send it: one place decides what is compressed, and how."""
        sent: list[Message] = []

        async def take(message: Message) -> None:
            sent.append(message)

        scope: Scope = {
            "type": "http", "method": "GET", "stored": stored,
            "headers": [(b"accept-encoding", encoding)] if encoding else [],
        }  # fmt: skip
        await self._compressing(scope, _no_body, take)
        headers: Headers = sent[0]["headers"]
        return headers, b"".join([message.get("body", b"") for message in sent[1:]])


@lru_cache(maxsize=2048)
def _canonical(path: str, query: bytes) -> tuple[str, str] | None:
    """Path and query as all spellings of one request share them; None for what cannot be read.

    Parameters are sorted by name; those of one name keep their order, which may mean something.
    """
    path = canonical_path(path)
    if not query:
        return path, ""
    incoming = Incoming({"method": "GET", "path": path, "query_string": query, "headers": ()})
    try:
        pairs = incoming.query_pairs()
        return path, urlencode(sorted(pairs, key=lambda pair: pair[0]))
    except (BadRequest, UnicodeEncodeError):
        return None


@lru_cache(maxsize=256)
def _takes(accept: bytes, offers: tuple[str, ...]) -> bool:
    return negotiated(accept.decode("latin-1"), offers) is not None


@lru_cache(maxsize=1024)
def _is_known(given: bytes, etag: str) -> bool | None:
    """Whether If-None-Match names this tag; None where it is no list of tags."""
    incoming = Incoming({"method": "GET", "path": "/", "headers": [(b"if-none-match", given)]})
    try:
        tags: Sequence[str] | None = incoming.tags("if-none-match")
    except BadRequest:
        return None
    return bool(tags and etag) and matches(tags or (), etag, weak=True)


async def _send(send: Send, status: int, headers: Headers, body: bytes) -> None:
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def _given(scope: Scope, _: Receive, send: Send) -> None:
    """An application that answers what it was given."""
    stored: Stored = scope["stored"]
    headers = [line for line in stored.headers if line[0] != b"x-cache"]
    media = next((value for name, value in headers if name == b"content-type"), None)
    if media is not None:
        headers = [line for line in headers if line[0] != b"content-type"]
    await send_answer(send, stored.status, headers, stored.body, media or JSON)


async def _no_body() -> Message:
    return {"type": "http.request", "body": b"", "more_body": False}
