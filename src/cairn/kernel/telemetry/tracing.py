"""Where what happens stands in a trace (W3C Trace Context): over HTTP, SQL, Redis, jobs and outgoing calls."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_here: ContextVar[str | None] = ContextVar("traceparent", default=None)


def traceparent() -> str | None:
    """The `traceparent` of what runs now, to hand on: in a header, or in a job's row. None: nothing is traced."""
    return _here.get()


@contextmanager
def continued(name: str, parent: str | None) -> Iterator[None]:
    """What runs inside is one span, below `parent` where there is one: for a request that comes in, and for a job."""
    del name  # nothing exports spans yet
    token = _here.set(parent)
    try:
        yield
    finally:
        _here.reset(token)


@contextmanager
def span(name: str, **attributes: str | int | float | bool) -> Iterator[None]:
    """What runs inside is one span below what runs now."""
    del name, attributes
    yield
