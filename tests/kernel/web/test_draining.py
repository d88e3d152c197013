"""How a process leaves: what it says meanwhile, and who still gets in."""

from __future__ import annotations

import asyncio
import os
import signal
import socket

import httpx
import pytest

from cairn import wiring
from cairn.kernel.web.draining import DRAIN, drained_by_signal, let_nobody_in
from cairn.main import app_of

pytestmark = pytest.mark.integration
PUBLIC = "/api/v1/items?search=draining"


async def test_every_answer_ends_its_connection_and_nobody_sends_more(cairn: wiring.Cairn) -> None:
    """Also what comes from the cache, a refusal, and what nobody matches."""
    app = app_of(cairn)
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
        paths = (PUBLIC, PUBLIC, "/health/live", "/api/v1/users/me", "/nothing")
        before = [await client.get(path) for path in paths]
        cairn.system.draining = True
        app.drain()
        try:
            after = [await client.get(path) for path in paths]
            ready = await client.get("/health/ready")
        finally:
            cairn.system.draining = False
    assert [answer.headers.get_list("connection") for answer in before] == [[]] * len(paths)
    assert [answer.headers.get_list("connection") for answer in after] == [["close"]] * len(paths)
    assert [answer.status_code for answer in after] == [200, 200, 200, 401, 404]
    assert (ready.status_code, ready.json()["status"]) == (503, "draining")
    assert ready.headers["retry-after"] == "1"


def test_the_signal_is_heard_once() -> None:
    heard: list[bool] = []
    old = signal.getsignal(DRAIN)
    try:
        drained_by_signal(lambda: heard.append(True))
        for _ in range(3):
            os.kill(os.getpid(), DRAIN)
    finally:
        signal.signal(DRAIN, old)
    assert heard == [True]


async def test_who_was_let_in_stays_and_nobody_new_comes() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = listening.getsockname()
        waiting = socket.create_connection(address, timeout=1)  # let in, and not accepted yet
        let_nobody_in(listening)
        waiting.sendall(b"a request")
        accepted, _ = listening.accept()
        with accepted, waiting:
            assert accepted.recv(100) == b"a request"
            accepted.sendall(b"an answer")
            assert waiting.recv(100) == b"an answer"
            with pytest.raises(TimeoutError):
                await asyncio.to_thread(socket.create_connection, address, 0.3)
            listening.shutdown(socket.SHUT_RD)
            with pytest.raises(ConnectionRefusedError):
                await asyncio.to_thread(socket.create_connection, address, 1)


def test_without_the_right_to_it_somebody_still_gets_in() -> None:
    """A server is not root, and some systems want rights for a filter: it leaves all the same."""

    class Refusing(socket.socket):
        def setsockopt(self, *_: object) -> None:
            raise PermissionError(1, "Operation not permitted")

    with Refusing() as listening:
        assert let_nobody_in(listening) is False
