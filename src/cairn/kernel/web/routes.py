"""The registry of routes: permission, answers, limits, cache rule and idempotency are said where the route is.

OpenAPI, the authorisation matrix, rate limits and metrics all read it from here.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Protocol
from uuid import UUID

from cairn.base.paging import Page, Row
from cairn.base.refusals import NotFound, Refusal, Unauthenticated
from cairn.kernel.access import Caller, Permission, Public
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.bodies import Answer
from cairn.kernel.web.forms import FORM
from cairn.kernel.web.keeping import Keeper
from cairn.kernel.web.opening import Opening
from cairn.kernel.web.parts import MULTIPART

Outcome = Row | Page | Reply | None
Handler = Callable[..., Awaitable[Outcome]]


class Finder(Protocol):
    """How the row in the path is found: only if the caller may see it, locked if it is to be changed."""

    def __call__(
        self, reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False
    ) -> Awaitable[Row | None]: ...


@dataclass(frozen=True, slots=True)
class Subject:
    """The row that a path names. `answers` is what a GET of it answers: its bytes make the entity tag, after the row's
    version where it names one (`Answer.versioned_by`).

    `owner` is the field that holds the owner's id. An empty `parameter`: the row whose id
    is the caller's own. `unseen` records that somebody asked for a row that they do not see, or that is not there.
    `tag`: the row's entity tag, where it is not made of an answer's bytes.
    """

    parameter: str
    find: Finder
    answers: type[Answer]
    owner: str = "owner_id"
    missing: type[NotFound] = NotFound
    unseen: Callable[[UnitOfWork, UUID], None] | None = None
    tag: Callable[[Row], str] | None = None


@dataclass(frozen=True, slots=True)
class LoadedMark:
    """Marks the handler parameter that takes the subject's row."""


Loaded = Annotated[Row, LoadedMark()]


@dataclass(frozen=True, slots=True)
class PreparedMark:
    """Marks the handler parameter that takes what the operation's `before` has answered."""


@dataclass(frozen=True, slots=True)
class CacheRule:
    """A public read whose bytes may be kept until one of its tags is touched; `{id}` stands for the path's id.

    `seconds`: its longest life; None: CACHE_TTL_SECONDS. `warm`: filled before anybody asks, if its path names no row.
    """

    tags: tuple[str, ...]
    seconds: float | None = None
    warm: bool = False


@dataclass(frozen=True, slots=True)
class Operation:
    """One route, whole.

    - `noun`: whose verb it is: a client's library calls `items_list` by `items.list`.
    - `lists`: the model of a page's items, in place of `answers`.
    - `streams`: the media types that the handler can stream its answer in, by the short name that `?format=` takes; the
      first is the one for who asks for none.
    - `contents`: the media types that the content of a file can have, which the handler answers (`Reply.file`): whole
      or in ranges, with the file's own entity tag.
    - `takes`: the media types of an uploaded body, each with an example; its handler, or its `before`, asks for an
      `Upload`. The body may be as large as uploads may. Where the handler asks, the transaction may take long.
    - `page`: it answers with HTML, through `html.page_reply`.
    - `form_file`: the upload may also be the field `file` of a form (multipart/form-data).
    - `also`: answers of another status that are no problems; `or_answers`: other answers of the same status.
    - `recent`: only for a session in which its owner was proven a few minutes ago, by password or code.
    - `store`: "private", or "never" for what no cache may keep.
    - `only_adds`: the handler reads nothing and queues new rows, so that an earlier outcome of the same key stands in
      the commit's way and need not be looked for first.
    - `serializable`: its transaction, where locks alone do not keep a rule between rows.
    - `long`: its transaction may take as long as an upload's, and shares their part of the pool.
    - `before`: asked once before the database work, however often that is tried, and outside its deadline: what talks
      to another service. Its parameters are a handler's, and refuse with 422 first; none is a unit of work or a body,
      but an upload may be. An outcome that is kept is replayed without it.
    - `rest`: the parameter that its path ends in takes the rest of an address, slashes (or `%2F`) and all; no other
      parameter stands before it.
    - `product`: whose it is, as scopes of API keys name it; the wiring says it. Empty where what is public knows no
      holder of a key: in the kernel, and where keys can have next to nothing.
    - `opening`: what its product makes for somebody at their first use of it; the wiring says it.
    - `keeper`: what its product seals kept outcomes with, and asks before they are shown again; the wiring says it.
    - `purposes`: what X-Access-Purpose may say; the wiring says it. Empty: the header is not looked at.
    - `urgent`: let in before others when there are too many requests: what people sign in with.
    - `credentials`: "own" where the Authorization header is this operation's own business.
    """

    operation_id: str
    method: str
    path: str
    handler: Handler
    permission: Permission | Public
    tag: str
    answers: type[Answer] | None
    status: int
    lists: type[Answer] | None = None
    streams: Mapping[str, str] = field(default_factory=dict)
    contents: tuple[str, ...] = ()
    takes: Mapping[str, str] = field(default_factory=dict)
    form_file: bool = False
    page: bool = False
    subject: Subject | None = None
    refusals: tuple[type[Refusal], ...] = ()
    also: Mapping[int, type[Answer]] = field(default_factory=dict)
    or_answers: tuple[type[Answer], ...] = ()
    recent: bool = False
    limit: str = "default"
    cache: CacheRule | None = None
    store: str = "private"
    credentials: str = "bearer"
    form: bool = False
    before: Callable[..., Awaitable[object]] | None = None
    idempotent: bool = True
    only_adds: bool = False
    serializable: bool = False
    long: bool = False
    urgent: bool = False
    body_limit: int | None = None
    location: str | None = None
    examples: Mapping[str, object] | None = None
    product: str = ""
    opening: Opening | None = None
    keeper: Keeper | None = None
    purposes: tuple[str, ...] = ()
    rest: bool = False
    noun: str = ""

    @property
    def template(self) -> str:
        """The path as the switchboard takes it."""
        return f"{self.path[:-1]}:path}}" if self.rest else self.path

    @property
    def writes(self) -> bool:
        return self.method != "GET"

    @property
    def keeps_outcomes(self) -> bool:
        """Whether an Idempotency-Key means something. A GET that writes is a browser's redirect: it brings none."""
        return self.writes and self.idempotent

    @property
    def body_media(self) -> frozenset[str]:
        """The media types that its body can have."""
        forms = [*([FORM] if self.form else []), *([MULTIPART] if self.form_file else [])]
        return frozenset({*(self.takes or ["application/json"]), *forms})

    def asking(self, caller: Caller) -> Caller:
        """Who asks, as far as this operation knows callers. Raises `Unauthenticated`.

        What is public asks for no permission that a key could lack. So the holder of a key is nobody there, but where
        it reads, in a product within the key's scopes: then it sees what its owner sees.
        """
        if not isinstance(self.permission, Public):
            if not caller.signed_in:
                raise Unauthenticated
            return caller
        if caller.scopes is None or (not self.writes and caller.reaches(self.product)):
            return caller
        return Caller(address=caller.address, network=caller.network)

    def cache_control(self, *, signed_in: bool) -> bytes:
        """Who may keep an answer: nobody, everybody who asks again each time, or so the client alone."""
        if self.store == "never":
            return b"no-store"
        return b"public, no-cache" if self.cache and not signed_in else b"private, no-cache"

    @property
    def formats(self) -> Mapping[str, str]:
        """What `?format=` may ask for; nothing where there is no choice."""
        return self.streams if len(self.streams) > 1 else {}

    @property
    def offers(self) -> tuple[str, str]:
        """The media types of its answers and of its problems."""
        return "text/html" if self.page else "application/json", "application/problem+json"

    @property
    def validated(self) -> bool:
        """Whether a GET of it has an entity tag; what is streamed has none, nor what nobody may keep, unless its answer
        says what of it makes the tag."""
        return (self.store != "never" or bool(self.answers and self.answers.tagged_by)) and not self.streams

    @property
    def summary(self) -> str:
        return _paragraphs(self.handler)[0].rstrip(".")

    @property
    def description(self) -> str:
        return "\n\n".join(_paragraphs(self.handler))


def tag_heads(operations: Iterable[Operation]) -> frozenset[str]:
    """What the tags of cached reads begin with, up to the first colon."""
    return frozenset(
        tag.partition(":")[0] for operation in operations if operation.cache for tag in operation.cache.tags
    )


def _paragraphs(handler: Handler) -> list[str]:
    text = handler.__doc__
    if not text:
        raise ValueError(f"{handler.__qualname__} needs a docstring: it is the operation's description")
    return [" ".join(part.split()) for part in text.strip().split("\n\n")]


class Routes:
    """A noun's routes, in order. Every one names a permission or the word `PUBLIC`: there is no default."""

    def __init__(self, noun: str, prefix: str, tag: str) -> None:
        self.noun, self.prefix, self.tag = noun, prefix, tag
        self.operations: list[Operation] = []

    def __iter__(self) -> Iterator[Operation]:
        return iter(self.operations)

    def get(self, path: str, **said: object) -> Callable[[Handler], Handler]:
        return self._route(("GET",), path, said)

    def post(self, path: str, **said: object) -> Callable[[Handler], Handler]:
        return self._route(("POST",), path, said)

    def change(self, path: str, **said: object) -> Callable[[Handler], Handler]:
        """PUT and PATCH, which do the same: absent = unchanged."""
        return self._route(("PATCH", "PUT"), path, said)

    def put(self, path: str, **said: object) -> Callable[[Handler], Handler]:
        return self._route(("PUT",), path, said)

    def delete(self, path: str, **said: object) -> Callable[[Handler], Handler]:
        return self._route(("DELETE",), path, said)

    def _route(
        self, methods: Sequence[str], path: str, said: Mapping[str, object]
    ) -> Callable[[Handler], Handler]:
        options = dict(said)
        if not isinstance(options.get("permission"), Permission | Public):
            raise TypeError(f"{methods[0]} {self.prefix}{path} names neither a permission nor PUBLIC")
        options.setdefault("answers", None)
        answering = options["answers"] or options.keys() & {"lists", "streams", "contents", "page"}
        options.setdefault("status", 200 if answering else 204)

        def take(handler: Handler) -> Handler:
            for method in methods:
                name = handler.__name__ if method == methods[0] else f"{handler.__name__}_{method.lower()}"
                self.operations.append(
                    Operation(
                        operation_id=f"{self.noun}_{name}",
                        method=method,
                        path=self.prefix + path,
                        handler=handler,
                        tag=self.tag,
                        noun=self.noun,
                        **options,  # type: ignore[arg-type]
                    )
                )
            return handler

        return take
