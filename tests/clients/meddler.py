"""A server on loopback that stands before another one, and meddles with its answers: cuts them off, or refuses."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx

PASS, CUT, BUSY, LIMITED = "pass", "cut", "busy", "limited"
"""CUT: what was asked for is done, and nobody hears of it."""
_REFUSALS = {BUSY: (503, b'{"code": "database_busy"}'), LIMITED: (429, b'{"code": "too_many_requests"}')}


class Meddler(ThreadingHTTPServer):
    """`plan`: what to do with the next requests; what comes after them is passed. `seen`: the Idempotency-Keys."""

    daemon_threads = True

    def __init__(self, target: str) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.plan: list[str] = []
        self.seen: list[str | None] = []
        self.there = httpx.Client(base_url=target, timeout=20)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Meddler

    def _any(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        self.server.seen.append(self.headers["idempotency-key"])
        what = self.server.plan.pop(0) if self.server.plan else PASS
        if what in _REFUSALS:
            status, content = _REFUSALS[what]
            self._answer(status, content, {"content-type": "application/problem+json", "retry-after": "0"})
            return
        kept = {
            name: value for name, value in self.headers.items() if name.lower() not in {"host", "connection"}
        }
        answer = self.server.there.request(self.command, self.path, content=body, headers=kept)
        if what == CUT:
            self.close_connection = True
            return
        left_out = {"content-length", "content-encoding", "transfer-encoding", "connection"}
        headers = {name: value for name, value in answer.headers.items() if name not in left_out}
        self._answer(answer.status_code, answer.content, headers)

    do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = _any  # noqa: N815

    def _answer(self, status: int, content: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@contextmanager
def meddling(target: str) -> Iterator[Meddler]:
    """A meddler before `target` until the block ends."""
    server = Meddler(target)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
        server.there.close()
