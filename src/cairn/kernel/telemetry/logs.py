"""Logs: structlog and the standard library through the same processors, to stdout and if wished to a file.

Lines are rendered where they are logged, but for those of every request, and written by a thread (`sink`).
"""

from __future__ import annotations

import logging
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from types import TracebackType
from typing import cast

import orjson
import structlog
from structlog.typing import EventDict, FilteringBoundLogger, Processor, WrappedLogger

from cairn.kernel.settings import Settings
from cairn.kernel.telemetry.context import in_context
from cairn.kernel.telemetry.log_file import LogFile
from cairn.kernel.telemetry.redaction import is_secret_name, redact, redact_text
from cairn.kernel.telemetry.sink import Sink, SinkHandler, to_stream

_QUIET = {
    "sqlalchemy.engine": logging.WARNING,
    "sqlalchemy.pool": logging.WARNING,
    "alembic": logging.WARNING,
    "asyncio": logging.WARNING,
    "httpcore": logging.WARNING,
    "httpx": logging.WARNING,
    "_granian": logging.WARNING,
    "granian.access": logging.WARNING,
}
_OWN_FIELDS = ("event", "level", "logger", "timestamp", "correlation_id", "trace_id", "span_id", "_record")
_REPORTED = ("error", "exception", "critical")
_report: Callable[[BaseException], None] | None = None
_Failure = tuple[type[BaseException], BaseException, TracebackType | None]

granian_logging: dict[str, object] = {
    "handlers": {},
    "loggers": {"_granian": {"propagate": True}, "granian.access": {"propagate": True}},
}
"""For Granian's `log_dictconfig`: its loggers keep no handler of their own and reach ours."""


_quick: tuple[Sink, ...] = ()
"""Take lines of values where all that is wanted of them is JSON; `LineLogger` then needs no detour."""


def configure_logging(settings: Settings) -> None:
    """Send all logs of this process through one chain, as the settings say. Call it once, at the start."""
    global _quick
    shared = _one_chain()
    first = Sink("stdout", to_stream(sys.stdout))
    handlers = [_handler(SinkHandler(first), settings.log_format, shared)]
    sinks = [first]
    if settings.log_file is not None:
        sinks.append(Sink("file", LogFile(settings.log_file).write))
        handlers.append(_handler(SinkHandler(sinks[1]), "json", shared))
    _quick = tuple(sinks) if settings.log_format == "json" else ()
    _send_to(handlers, settings.log_level)


def log_to_stderr() -> None:
    """For commands whose answer is on stdout: warnings and worse, on stderr. `configure_logging` replaces it."""
    global _quick
    _quick = ()
    _send_to([_handler(logging.StreamHandler(sys.stderr), "console", _one_chain())], "WARNING")


def report_to(report: Callable[[BaseException], None] | None) -> None:
    """Whoever is told of each error that is logged with its stack at ERROR or worse, besides the log; None: nobody."""
    global _report
    _report = report


def flush_logs() -> None:
    """Write what is queued, within a second for each sink: before a process ends, for instance."""
    for handler in logging.getLogger().handlers:
        handler.flush()


def _one_chain() -> list[Processor]:
    """What structlog and the standard library's loggers share."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        in_context,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _stack_without_values,
        _redacting,
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            structlog.stdlib.PositionalArgumentsFormatter(),
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    return shared


def _send_to(handlers: Sequence[logging.Handler], level: str) -> None:
    root = logging.getLogger()
    for handler in root.handlers:
        if isinstance(handler, SinkHandler):
            handler.close()
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, least in _QUIET.items():
        logging.getLogger(name).setLevel(least)
    logging.captureWarnings(capture=True)


def get_logger(name: str) -> FilteringBoundLogger:
    """A logger: `get_logger(__name__).info("itinerary published", itinerary_id=…)`."""
    return cast("FilteringBoundLogger", structlog.stdlib.get_logger(name))


class LineLogger:
    """For the lines that every request writes: what `get_logger(name).info` would write, redacted as all else.

    The line's values are queued, and the sink's thread does the rest.
    """

    def __init__(self, name: str) -> None:
        self._name, self._standard, self._ordinary = name, logging.getLogger(name), get_logger(name)

    def info(self, event: str, **fields: object) -> None:
        """Any fields."""
        if not _quick:
            self._ordinary.info(event, **fields)
        elif self._standard.isEnabledFor(logging.INFO):
            fields.update(structlog.contextvars.get_contextvars())
            in_context(None, "info", fields)
            for sink in _quick:
                sink.put((self._rendered, (time.time(), event, fields)))

    def fixed(self, event: str, names: Sequence[str], harmless: Sequence[str]) -> FixedLine:
        """A line whose fields are always the same; it carries no context but what it is given.

        `harmless`: fields whose values the program made itself (a template, a number, an id), which need no redaction.
        """
        return FixedLine(self._name, event, tuple(names), frozenset(harmless))

    def _rendered(self, line: tuple[object, ...]) -> bytes:
        at, event, fields = cast("tuple[float, str, EventDict]", line)
        _redacting(None, "info", fields)
        fields.update(event=event, logger=self._name, level="info", timestamp=datetime.fromtimestamp(at, UTC))
        return orjson.dumps(fields, str, orjson.OPT_UTC_Z) + b"\n"


class FixedLine:
    """`line(value, …)` at INFO: costs a microsecond where it is called."""

    __slots__ = ("_checked", "_fixed", "_name", "_names", "_standard")

    def __init__(self, name: str, event: str, names: tuple[str, ...], harmless: frozenset[str]) -> None:
        self._names, self._name = names, name
        self._checked = tuple(field for field in names if field not in harmless)
        self._fixed = {"event": event, "logger": name, "level": "info"}
        self._standard = logging.getLogger(name)

    def __call__(self, *values: object) -> None:
        if not self._standard.isEnabledFor(logging.INFO):
            return
        for sink in _quick:
            sink.put((self._rendered, (time.time(), values)))
        if not _quick:
            line = dict(zip(self._names, values, strict=True))
            get_logger(self._name).info(self._fixed["event"], **line)

    def _rendered(self, line: tuple[object, ...]) -> bytes:
        at, values = cast("tuple[float, tuple[object, ...]]", line)
        fields: dict[str, object] = dict(zip(self._names, values, strict=False))
        for name in self._checked:
            if fields[name] is not None:
                fields[name] = redact(fields[name])
        fields.update(self._fixed)
        fields["timestamp"] = datetime.fromtimestamp(at, UTC)
        return orjson.dumps(fields, str, orjson.OPT_UTC_Z) + b"\n"


def _handler(handler: logging.Handler, form: str, shared: list[Processor]) -> logging.Handler:
    if form == "json":
        last: Processor = structlog.processors.JSONRenderer(serializer=_json)
    else:
        last = structlog.dev.ConsoleRenderer(colors=sys.stdout.isatty())
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, last],
        )
    )
    return handler


def _json(event: EventDict, **_: object) -> str:
    return orjson.dumps(event, default=str).decode()


def _redacting(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    for name, value in event.items():
        if name in {"_record", "_from_structlog"}:
            continue
        if name not in _OWN_FIELDS and is_secret_name(name):
            event[name] = "[redacted]"
        elif value is not None and type(value) is not int:
            event[name] = redact(value)
    return event


def _stack_without_values(_logger: WrappedLogger, method: str, event: EventDict) -> EventDict:
    """The class and the stack of a failure; its message may quote rows and is redacted like all else."""
    failure = _failure(event.pop("exc_info", None))
    record = event.get("_record")
    if isinstance(record, logging.LogRecord):
        # The standard formatter would append its own, unredacted traceback.
        failure = failure or _failure(record.exc_info)
        record.exc_info = record.exc_text = None
    if failure is not None:
        kind, error, trace = failure
        if _report is not None and method in _REPORTED:
            _report(error)
        event["error"] = f"{kind.__module__}.{kind.__qualname__}"
        event["stack"] = redact_text("".join(traceback.format_exception(kind, error, trace)))
    return event


def _failure(given: object) -> _Failure | None:
    if isinstance(given, BaseException):
        return type(given), given, given.__traceback__
    found = given if isinstance(given, tuple) else sys.exc_info() if given else (None, None, None)
    return None if found[0] is None else cast("_Failure", found)
