"""Logs: structlog and the standard library through the same processors, to stdout and if wished to a file."""

from __future__ import annotations

import logging
import logging.handlers
import sys
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from types import TracebackType
from typing import TextIO, cast

import orjson
import structlog
from structlog.typing import EventDict, FilteringBoundLogger, Processor, WrappedLogger

from cairn.kernel.settings import Settings
from cairn.kernel.telemetry.redaction import is_secret_name, redact, redact_text

_FILE_BYTES = 50_000_000
_FILES = 5
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
_Failure = tuple[type[BaseException], BaseException, TracebackType | None]

granian_logging: dict[str, object] = {
    "handlers": {},
    "loggers": {"_granian": {"propagate": True}, "granian.access": {"propagate": True}},
}
"""For Granian's `log_dictconfig`: its loggers keep no handler of their own and reach ours."""


_stdout: TextIO | None = None
"""Takes finished lines where all that is wanted of them is JSON on stdout; `LineLogger` then needs no detour."""


def configure_logging(settings: Settings) -> None:
    """Send all logs of this process through one chain, as the settings say. Call it once, at the start."""
    global _stdout
    shared = _one_chain()
    handlers = [_handler(logging.StreamHandler(sys.stdout), settings.log_format, shared)]
    if settings.log_file is not None:
        file = logging.handlers.RotatingFileHandler(
            settings.log_file, maxBytes=_FILE_BYTES, backupCount=_FILES, encoding="utf-8"
        )
        handlers.append(_handler(file, "json", shared))
    _stdout = sys.stdout if settings.log_format == "json" and settings.log_file is None else None
    _send_to(handlers, settings.log_level)


def log_to_stderr() -> None:
    """For commands whose answer is on stdout: warnings and worse, on stderr. `configure_logging` replaces it."""
    global _stdout
    _stdout = None
    _send_to([_handler(logging.StreamHandler(sys.stderr), "console", _one_chain())], "WARNING")


def _one_chain() -> list[Processor]:
    """What structlog and the standard library's loggers share."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
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

    Ten times as fast, because a line to stdout is rendered here and not carried through the records of `logging`.
    """

    def __init__(self, name: str) -> None:
        self._name, self._standard, self._ordinary = name, logging.getLogger(name), get_logger(name)

    def info(self, event: str, **fields: object) -> None:
        stdout = _stdout
        if stdout is None:
            self._ordinary.info(event, **fields)
            return
        if not self._standard.isEnabledFor(logging.INFO):
            return
        line: EventDict = {**fields, **structlog.contextvars.get_contextvars()}
        _redacting(None, "info", line)
        line.update(event=event, logger=self._name, level="info", timestamp=datetime.now(UTC))
        stdout.write(orjson.dumps(line, str, orjson.OPT_UTC_Z).decode() + "\n")
        stdout.flush()


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


def _stack_without_values(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """The class and the stack of a failure; its message may quote rows and is redacted like all else."""
    failure = _failure(event.pop("exc_info", None))
    record = event.get("_record")
    if isinstance(record, logging.LogRecord):
        # The standard formatter would append its own, unredacted traceback.
        failure = failure or _failure(record.exc_info)
        record.exc_info = record.exc_text = None
    if failure is not None:
        kind, error, trace = failure
        event["error"] = f"{kind.__module__}.{kind.__qualname__}"
        event["stack"] = redact_text("".join(traceback.format_exception(kind, error, trace)))
    return event


def _failure(given: object) -> _Failure | None:
    if isinstance(given, BaseException):
        return type(given), given, given.__traceback__
    found = given if isinstance(given, tuple) else sys.exc_info() if given else (None, None, None)
    return None if found[0] is None else cast("_Failure", found)
