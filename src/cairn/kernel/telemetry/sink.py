"""Where log lines go: a queue, and a thread that writes them.

Whoever logs never waits for a disk, a full pipe or a reader that hangs. The queue is bounded; what does not fit is
dropped and counted, and the first line that can be written again says how many are missing.
"""

from __future__ import annotations

import logging
import os
import select
import threading
import time
import weakref
from collections import deque
from collections.abc import Callable
from typing import TextIO

import orjson

from cairn.kernel.telemetry.metrics import counter, sampled

MOST_LINES = 20_000
MOST_BYTES = 16_000_000
"""What may wait for a sink that takes nothing, per process and sink."""
_RAW_BYTES = 1024
"""A line that is not rendered yet counts as so many bytes."""
_GATHER_SECONDS = 0.05
"""So long lines gather before they are written together."""
_AGAIN_SECONDS = 0.5
_DROPPED = counter("log_lines_dropped_total", "Log lines that could not be kept: the sink took none.", "sink")

_PROBLEMS = counter("log_problems_total", "Log lines that are warnings or worse.", "level")


Raw = tuple[Callable[[tuple[object, ...]], bytes], tuple[object, ...]]
"""A line as what renders it and its values: the thread that writes it does that work."""
Write = Callable[[bytes], None]
"""Writes all of it or raises OSError."""


class Sink:
    """Lines on their way to `write`, which only a thread of the sink's own calls."""

    _asleep: bool
    _counting: threading.Lock
    _news: threading.Event
    _hurry: threading.Event

    def __init__(self, name: str, write: Write) -> None:
        self._name, self._write = name, write
        self._closing = False
        self._begin()
        me = weakref.ref(self)
        os.register_at_fork(after_in_child=lambda: _begin_again(me))
        sampled(self._publish)

    def put(self, line: bytes | Raw) -> None:
        """Queue a line with its line break. Costs a microsecond and never waits."""
        size = len(line) if isinstance(line, bytes) else _RAW_BYTES
        with self._counting:
            if len(self._queue) >= MOST_LINES or self._waiting_bytes + size > MOST_BYTES:
                self._dropped += 1
                return
            self._waiting_bytes += size
            self._queue.append((size, line))
        if self._asleep:
            self._asleep = False
            self._news.set()

    def flush(self, within: float = 1.0) -> bool:
        """Wait until all that is queued now was written; whether it was."""
        self._hurry.set()
        self._news.set()
        deadline = time.monotonic() + within
        while (self._queue or self._writing) and time.monotonic() < deadline and self._thread.is_alive():
            time.sleep(0.001)
        self._hurry.clear()
        return not (self._queue or self._writing)

    def close(self, within: float = 1.0) -> None:
        """Write what is queued, for at most so many seconds; what is left then is lost."""
        self.flush(within)
        self._closing = True
        self._hurry.set()
        self._news.set()
        self._thread.join(0.2)

    @property
    def dropped(self) -> int:
        """Lines that were dropped since the process began."""
        return self._dropped + self._lost

    def _begin(self) -> None:
        self._queue: deque[tuple[int, bytes | Raw]] = deque()
        self._waiting_bytes = self._dropped = self._lost = self._told = self._published = 0
        self._asleep, self._writing, self._torn = True, False, False
        self._news, self._hurry = threading.Event(), threading.Event()
        self._counting = threading.Lock()
        self._thread = threading.Thread(target=self._run, name=f"log-{self._name}", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        while not self._closing:
            self._asleep = True
            if not self._queue:
                self._news.wait()
            self._news.clear()
            self._hurry.wait(_GATHER_SECONDS)
            self._writing = True
            self._write_waiting()
            self._writing = False

    def _write_waiting(self) -> None:
        lines: list[bytes] = []
        size = 0
        for _ in range(len(self._queue)):
            counted, line = self._queue.popleft()
            size += counted
            try:
                lines.append(line if isinstance(line, bytes) else line[0](line[1]))
            except Exception:  # noqa: BLE001  the thread that writes has to outlive every line
                self._lost += 1
        if not lines:
            self._no_longer_waiting(size)
            return
        if self.dropped > self._told:
            lines.append(_missing(self._name, self.dropped - self._told))
        told = self.dropped
        try:
            self._write((b"\n" if self._torn else b"") + b"".join(lines))
        except (OSError, ValueError):  # ValueError: the file was closed under us
            self._lost += len(lines) if self._told == told else len(lines) - 1
            self._torn = True
            self._hurry.wait(_AGAIN_SECONDS)
        else:
            self._told, self._torn = told, False
        finally:
            self._no_longer_waiting(size)

    def _no_longer_waiting(self, size: int) -> None:
        with self._counting:
            self._waiting_bytes -= size

    def _publish(self) -> None:
        new = self.dropped - self._published
        self._published += new
        _DROPPED.labels(self._name).inc(new)


def _begin_again(sink: weakref.ReferenceType[Sink]) -> None:
    """A forked child has the queue and not the thread; the parent writes what was in it."""
    alive = sink()
    if alive is not None:
        alive._begin()  # noqa: SLF001  the same class's business, in another process


def _missing(name: str, count: int) -> bytes:
    line = {
        "event": "log_lines_dropped",
        "level": "warning",
        "logger": __name__,
        "sink": name,
        "lines": count,
    }
    line["timestamp"] = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    return orjson.dumps(line) + b"\n"


def to_stream(stream: TextIO) -> Write:
    """Writes to a stream: past its buffer where it has a descriptor, so that nothing is left in it to wait for."""
    try:
        descriptor = stream.fileno()
    except (OSError, ValueError):  # of a test, or of a program that replaced it

        def into(data: bytes) -> None:
            stream.write(data.decode())
            stream.flush()

        return into
    return lambda data: _write_all(descriptor, data)


def _write_all(descriptor: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        try:
            left = left[os.write(descriptor, left) :]
        except BlockingIOError:  # somebody made the pipe non-blocking
            select.select([], [descriptor], [])


class SinkHandler(logging.Handler):
    """Hands the standard library's records to a sink, as lines."""

    def __init__(self, sink: Sink) -> None:
        super().__init__()
        self.sink = sink

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.WARNING:
            _PROBLEMS.labels(record.levelname.lower()).inc()
        try:
            self.sink.put(self.format(record).encode() + b"\n")
        except Exception:  # noqa: BLE001  as every handler does: a line that cannot be made stops nobody
            self.handleError(record)

    def flush(self) -> None:
        self.sink.flush()

    def close(self) -> None:
        self.sink.close()
        super().close()
