"""Services on loopback that telemetry is sent to, and one that mails are: they keep what came."""

from __future__ import annotations

import gzip
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import brotli
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.trace.v1.trace_pb2 import Span

_UNPACK = {"gzip": gzip.decompress, "br": brotli.decompress}


@dataclass(slots=True)
class Double:
    """What came: spans of a collector, events and all bytes of an envelope endpoint, the headers of mails. `hang` keeps
    whoever sends waiting."""

    port: int = 0
    spans: list[Span] = field(default_factory=list)
    resources: list[dict[str, str]] = field(default_factory=list)
    events: list[dict[str, object]] = field(default_factory=list)
    raw: bytes = b""
    mails: list[dict[str, str]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    hang: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def dsn(self) -> str:
        return f"http://public@127.0.0.1:{self.port}/1"

    def named(self, name: str) -> list[Span]:
        return [span for span in self.spans if span.name == name]

    def take(self, path: str, headers: dict[str, str], body: bytes) -> bytes:
        body = _UNPACK.get(headers.get("content-encoding", ""), bytes)(body)
        self.headers.append(headers)
        self.raw += body
        if path == "/v1/traces":
            for resource in ExportTraceServiceRequest.FromString(body).resource_spans:
                self.resources.append({a.key: a.value.string_value for a in resource.resource.attributes})
                self.spans += [span for scope in resource.scope_spans for span in scope.spans]
            return b""
        if path.endswith("/envelope/"):
            self.events += _items(body)
            return b"{}"
        self.mails.append(headers)
        return b'{"data": [{"code": "EM_104"}], "message": "OK"}'


def _items(envelope: bytes) -> Iterator[dict[str, object]]:
    lines = envelope.split(b"\n")[1:]
    for head, item in zip(lines[::2], lines[1::2], strict=False):
        yield {"item": json.loads(head).get("type"), **json.loads(item)}


@contextmanager
def double() -> Iterator[Double]:
    """Listening until the block ends."""
    found = Double()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            if found.hang.is_set():
                found.hang.wait(0)
                threading.Event().wait(30)
                return
            answer = found.take(
                self.path, {name.lower(): value for name, value in self.headers.items()}, body
            )
            self.send_response(200)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    found.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield found
    finally:
        server.shutdown()
        server.server_close()
