"""The application called as a server calls it: for what an HTTP client would never send, and for many at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import orjson
from starlette.types import ASGIApp, Message


@dataclass(frozen=True, slots=True)
class Got:
    """One answer."""

    status: int
    pairs: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def headers(self) -> dict[str, str]:
        return dict(self.pairs)

    def json(self) -> dict[str, object]:
        return orjson.loads(self.body)

    @property
    def code(self) -> object:
        return self.json()["code"]


async def call(
    app: ASGIApp,
    method: str,
    path: str,
    *,
    headers: Mapping[str, str] | Iterable[tuple[str, str]] = (),
    json: object = None,
    chunks: Iterable[bytes] | None = None,
    query: bytes = b"",
    peer: str = "127.0.0.1",
    disconnects: bool = False,
) -> Got:
    """One request. `chunks` go without a Content-Length; with `json` there is one, as a client would."""
    pairs = list(headers.items() if isinstance(headers, Mapping) else headers)
    body = [b""] if chunks is None else list(chunks)
    if json is not None:
        body = [orjson.dumps(json)]
        pairs += [("content-type", "application/json"), ("content-length", str(len(body[0])))]
    if not any(name.lower() == "host" for name, _ in pairs):
        pairs.append(("host", "localhost"))
    raw = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in pairs]
    scope = {
        "type": "http", "asgi": {"version": "3.0", "spec_version": "2.3"}, "http_version": "1.1", "method": method,
        "scheme": "http", "path": path, "raw_path": path.encode(), "query_string": query, "root_path": "",
        "headers": raw, "client": (peer, 50000), "server": ("localhost", 80),
    }  # fmt: skip
    left = [
        {"type": "http.request", "body": part, "more_body": disconnects or number < len(body) - 1}
        for number, part in enumerate(body)
    ]
    sent: list[Message] = []

    async def receive() -> Message:
        return left.pop(0) if left else {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)

    await app(scope, receive, send)
    start = sent[0]
    answered = tuple((name.decode(), value.decode("latin-1")) for name, value in start["headers"])
    return Got(start["status"], answered, b"".join(message.get("body", b"") for message in sent[1:]))
