"""METRICS_PORT: the metrics on a port of their own, which no proxy leads to.

Under `cairn serve` the parent answers it, for all workers: it reads the files that they write. Elsewhere the process
itself does, in a thread.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from cairn.kernel.settings import Settings
from cairn.kernel.telemetry.logs import get_logger
from cairn.kernel.telemetry.scrape import CONTENT_TYPES, JSON, OPENMETRICS, TEXT, Scrape

log = get_logger(__name__)
_SECONDS = 5.0


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    timeout = _SECONDS
    protocol_version = "HTTP/1.0"

    def do_GET(self) -> None:
        if self.path.partition("?")[0].rstrip("/") != "/metrics":
            self._answer(404, TEXT, b"The metrics are at /metrics.\n")
            return
        scheme, _, bearer = self.headers.get("Authorization", "").partition(" ")
        if not self.server.scrape.lets_in(bearer.strip() if scheme.lower() == "bearer" else None):
            self._answer(401, TEXT, b"These metrics ask for a token.\n")
            return
        accept = self.headers.get("Accept", "")
        media = JSON if accept.startswith(JSON) else OPENMETRICS if OPENMETRICS in accept else TEXT
        self._answer(200, media, self.server.scrape.rendered(media))

    def _answer(self, status: int, media: str, body: bytes) -> None:
        self.send_response(status)
        if status == 401:
            self.send_header("WWW-Authenticate", 'Bearer realm="cairn"')
        self.send_header("Content-Type", CONTENT_TYPES[media])
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base class calls it so
        """A scrape every few seconds is no news."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, host: str, port: int, scrape: Scrape) -> None:
        self.scrape = scrape
        super().__init__((host, port), _Handler)


@contextmanager
def metrics_served(settings: Settings) -> Iterator[None]:
    """Until the block ends, where METRICS_PORT is set. A port that is taken is a warning: the program serves."""
    if settings.metrics_port is None:
        yield
        return
    try:
        server = _Server(settings.host, settings.metrics_port, Scrape.of(settings))
    except OSError as problem:
        log.warning("metrics_port_not_served", port=settings.metrics_port, error=problem.strerror)
        yield
        return
    threading.Thread(target=server.serve_forever, name="metrics", daemon=True).start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
