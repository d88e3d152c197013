"""Every probe against servers that are not what they should be: bounded in time and memory, and never believed."""

from __future__ import annotations

import time

import pytest

from cairn.kernel.probes import board
from tests.kernel.probes.sockets import (
    ASKED,
    Spoken,
    board_for,
    endless,
    everywhere,
    hangs_up,
    says_at_once,
    silent,
    speaking,
)
from tests.ports import free_port

pytestmark = pytest.mark.integration


async def all_found(port: int) -> dict[str, str]:
    """What each probe says is wrong at this port; they are asked at once."""
    asking = board_for(**everywhere(port))
    asking.probes = tuple(probe for probe in asking.probes if probe.name in ASKED)
    began = time.monotonic()
    try:
        checks = await asking.look()
    finally:
        await asking.close()
    assert time.monotonic() - began < 4
    assert {check.name for check in checks} == set(ASKED)
    assert {check.status for check in checks} == {"down"}
    return {check.name: check.error for check in checks}


async def test_nobody_there():
    errors = await all_found(free_port())
    assert all("cannot be reached" in error or "ConnectError" in error for error in errors.values()), errors


async def test_a_server_that_takes_connections_and_says_nothing():
    async with speaking(silent) as server:
        errors = await all_found(server.port)
    assert set(errors.values()) == {"It did not answer in time."}
    assert server.connections == len(ASKED)


async def test_a_server_that_hangs_up():
    async with speaking(hangs_up) as server:
        errors = await all_found(server.port)
    assert all("time" not in error for error in errors.values()), errors


@pytest.mark.parametrize(
    "start",
    [
        b"", b"+", b"HTTP/1.1 200 OK\r\nX: ", b"HTTP/1.1 200 OK\r\n\r\n", b"220-", b"220 \r\n",
        b"\x01\x00\x00\x7f\xff\xff\xff", b"\x01\x00\x00\x00\x00\x00\x04\x00\x0a\x00\x0a\xce",
        b"\x00\x00\x04\x05\xff\xff", b"\x00\x00\x04\x05" + b"\x00\x00" * 4000,
    ],
)  # fmt: skip
async def test_bytes_without_end(start):
    running = Spoken()
    async with speaking(endless(running, start), running):
        await all_found(running.port)
    assert running.sent < 60_000_000, "more than buffers of sockets went out to ten probes"


@pytest.mark.parametrize(
    "words",
    [
        b"SSH-2.0-OpenSSH_9.2\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK", b"\x00" * 64, b"\xff" * 64,
        b"+OK\r\n+OK\r\n", b"\x15\x03\x01\x00\x02\x02\x28", b"\x01\x00\x00\x00\x00\x00\x00\xce",
        b"\x08\x00\x00\x00\x00\x00\x00\xce" * 20, b"\x00\x00\x04\x05\x00\x02\xb1\x70\x00\x00",
        b"\x00\x00\x04\x05\x00\x03\xb1\x70\x91\x00\x00",
        b"\x00\x00\x04\x05\x00\x14" + b"\xb1\x70" + b"\x91" * 18 + b"\x00\x00",
    ],
)  # fmt: skip
async def test_another_protocol(words, monkeypatch):
    """Most wait for more of it. What two seconds are is shown above; here half of one will do."""
    monkeypatch.setattr(board, "PROBE_SECONDS", 0.5)
    async with speaking(says_at_once(words)) as server:
        await all_found(server.port)
