"""A sink that fails or hangs costs lines, which are counted, and never the time of whoever logs."""

from __future__ import annotations

import json
import threading
import time

import pytest

from cairn.kernel.telemetry import sink
from cairn.kernel.telemetry.sink import Sink

pytestmark = pytest.mark.unit


class Disk:
    """Takes what it is given, but for when it is full or hangs."""

    def __init__(self) -> None:
        self.taken, self.full = b"", False
        self.goes_on = threading.Event()
        self.goes_on.set()

    def write(self, data: bytes) -> None:
        self.goes_on.wait(30)
        if self.full:
            raise OSError(28, "No space left on device")
        self.taken += data


def _line(number: int) -> bytes:
    return json.dumps({"event": "told", "number": number}).encode() + b"\n"


def test_a_full_disk_loses_lines_and_says_how_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sink, "_AGAIN_SECONDS", 0.01)
    disk = Disk()
    tested = Sink("disk", disk.write)
    tested.put(_line(0))
    assert tested.flush()
    disk.full = True
    tested.put(_line(1))
    assert tested.flush()
    assert tested.dropped == 1
    disk.full = False
    tested.put(_line(2))
    assert tested.flush()
    lines = [json.loads(line) for line in disk.taken.split(b"\n") if line]
    assert [line.get("number") for line in lines] == [0, 2, None]
    assert (lines[2]["event"], lines[2]["lines"]) == ("log_lines_dropped", 1)
    tested.close()


def test_what_hangs_is_waited_for_by_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sink, "MOST_LINES", 100)
    disk = Disk()
    tested = Sink("hung", disk.write)
    disk.goes_on.clear()
    tested.put(_line(0))
    time.sleep(0.2)
    began = time.perf_counter()
    for number in range(1, 10_001):
        tested.put(_line(number))
    assert time.perf_counter() - began < 2, "10,000 lines"
    assert tested.dropped == 9_900
    began = time.perf_counter()
    assert not tested.flush(0.1)
    assert time.perf_counter() - began < 2
    disk.goes_on.set()
    assert tested.flush(5)
    tested.close()
    assert disk.taken.count(b"told") == 101
    assert b'"lines":9900' in disk.taken


def test_bytes_are_bounded_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sink, "MOST_BYTES", 10_000)
    disk = Disk()
    disk.goes_on.clear()
    tested = Sink("long", disk.write)
    for _ in range(50):
        tested.put(b"x" * 999 + b"\n")
    assert tested.dropped == 40
    disk.goes_on.set()
    tested.close()


def test_what_is_queued_at_the_end_is_written() -> None:
    disk = Disk()
    tested = Sink("ending", disk.write)
    for number in range(1_000):
        tested.put(_line(number))
    tested.close()
    assert disk.taken.count(b"\n") == 1_000


def test_a_line_that_cannot_be_rendered_stops_no_other() -> None:
    disk = Disk()
    tested = Sink("odd", disk.write)

    def fails(_: tuple[object, ...]) -> bytes:
        if threading.current_thread().name == "log-odd":
            raise TypeError
        return b""  # for what looks through the log of every test

    tested.put((fails, ()))
    tested.put(_line(1))
    assert tested.flush()
    assert disk.taken.count(b"told") == 1
    assert tested.dropped == 1
    tested.close()
