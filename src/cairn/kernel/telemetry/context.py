"""What every log line of one request or job carries."""

from __future__ import annotations

from contextvars import ContextVar

from structlog.contextvars import get_contextvars
from structlog.typing import EventDict, WrappedLogger

from cairn.kernel.telemetry.tracing import trace_id

_correlation: ContextVar[str | None] = ContextVar("correlation_id", default=None)


def enter(correlation_id: str) -> None:
    """Lines of the task that runs now, and of those that it starts, are of this request. A tenth of the price of
    structlog's own context, which walks through all variables."""
    _correlation.set(correlation_id)


def correlation_id() -> str | None:
    """Of the request or job that runs now."""
    return _correlation.get() or get_contextvars().get("correlation_id")


def in_context(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """A processor: what is known of where this happens, where the event does not say it itself."""
    for name, value in (("correlation_id", _correlation.get()), ("trace_id", trace_id())):
        if value is not None:
            event.setdefault(name, value)
    return event
