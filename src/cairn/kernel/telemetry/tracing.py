"""Where what happens stands in a trace (W3C Trace Context): over HTTP, SQL, Redis, jobs and outgoing calls.

Without an exporter the trace that a client began is still followed: its id stands in the log lines, in the jobs that
come of it, and in the calls to others. `otel` exports spans where the settings name a collector.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from typing import Literal, Protocol

Kind = Literal["internal", "server", "client", "consumer"]
Attribute = str | int | float | bool
_here: ContextVar[str | None] = ContextVar("traceparent", default=None)
_WELL_FORMED = re.compile(
    r"(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-.*)?"
)
_NOTHING = nullcontext()


class Spans(Protocol):
    """What makes and exports spans."""

    def begin(
        self, name: str, parent: str | None, kind: Kind, attributes: dict[str, Attribute]
    ) -> tuple[object, str]:
        """A span and its `traceparent`."""
        ...

    def end(
        self, begun: object, name: str | None, attributes: dict[str, Attribute], error: str | None
    ) -> None: ...


class _Exporter:
    """The one of this process, if any. A class of its own, so that `exporting` is one look-up."""

    spans: Spans | None = None


def export_with(spans: Spans | None) -> None:
    """From here on spans are made; None: no more."""
    _Exporter.spans = spans


def exporting() -> bool:
    """Whether spans are made at all."""
    return _Exporter.spans is not None


def traceparent() -> str | None:
    """The `traceparent` of what runs now, to hand on: in a header, or in a job's row. None: nothing is traced."""
    return _here.get()


def trace_id() -> str | None:
    """The id of the trace that what runs now belongs to, in 32 small hexadecimal digits."""
    here = _here.get()
    return here[3:35] if here else None


def well_formed(header: str) -> str | None:
    """The header where it is a `traceparent`; a broken one begins nothing."""
    return header if _WELL_FORMED.fullmatch(header) else None


class Visit:
    """A span whose end knows more than its begin: an HTTP request has its route only then."""

    __slots__ = ("_begun", "_token", "attributes", "name")

    def __init__(self, name: str, parent: str | None, kind: Kind = "server") -> None:
        self.name: str | None = None
        self.attributes: dict[str, Attribute] = {}
        spans = _Exporter.spans
        self._begun: object = None
        here = parent
        if spans is not None:
            self._begun, here = spans.begin(name, parent, kind, {})
        self._token = _here.set(here)

    def end(self, error: str | None = None) -> None:
        _here.reset(self._token)
        if self._begun is not None and _Exporter.spans is not None:
            _Exporter.spans.end(self._begun, self.name, self.attributes, error)


@contextmanager
def continued(name: str, parent: str | None) -> Iterator[None]:
    """What runs inside is one span, below `parent` where there is one: for a request that comes in, and for a job."""
    with _spanned(name, parent, "consumer", {}):
        yield


def span(name: str, **attributes: Attribute) -> AbstractContextManager[None]:
    """What runs inside is one span below what runs now. Attributes hold names and numbers, never what a client sent."""
    if _Exporter.spans is None:
        return _NOTHING
    return _spanned(name, _here.get(), "internal", attributes)


def client_span(name: str, **attributes: Attribute) -> AbstractContextManager[None]:
    """As `span`, for a question to another service: a database, Redis, an HTTP server."""
    if _Exporter.spans is None:
        return _NOTHING
    return _spanned(name, _here.get(), "client", attributes)


@contextmanager
def _spanned(name: str, parent: str | None, kind: Kind, attributes: dict[str, Attribute]) -> Iterator[None]:
    spans = _Exporter.spans
    if spans is None:
        token = _here.set(parent)
        try:
            yield
        finally:
            _here.reset(token)
        return
    begun, here = spans.begin(name, parent, kind, attributes)
    token, error = _here.set(here), None
    try:
        yield
    except BaseException as problem:
        error = type(problem).__name__
        raise
    finally:
        _here.reset(token)
        spans.end(begun, None, {}, error)
