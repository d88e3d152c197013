"""What holds for every answer: correlation id, headers, Host, CORS, compression, aliases."""

from __future__ import annotations

import gzip
import logging
from dataclasses import replace

import pytest
import structlog
import structlog.testing
from starlette.types import Message, Receive, Scope, Send

from cairn.kernel.web.edge import CSP, Edge, EdgeOptions, Gate
from tests.kernel.conftest import NOTES, Toy
from tests.kernel.toy.asgi import Got, call
from tests.kernel.toy.people import ALICE
from tests.kernel.toy.program import EDGE, program

pytestmark = pytest.mark.integration

_ALWAYS = {
    "x-content-type-options": "nosniff", "x-frame-options": "DENY", "x-xss-protection": "0",
    "referrer-policy": "no-referrer", "content-security-policy": CSP,
}  # fmt: skip


async def every_kind(toy: Toy) -> list[Got]:
    app = toy.program.app
    made = await toy.note(body="b", visibility="open")
    path, tag = made.headers["location"], made.headers["etag"]
    get = [path, NOTES, "/", "/health", "/nothing", f"{NOTES}/broken", "/openapi.json", f"{NOTES}/uncached"]
    answers = [await call(app, "GET", where) for where in get]
    answers += [
        await call(app, "GET", path, headers={"If-None-Match": tag}),
        await call(app, "HEAD", path),
        await call(app, "OPTIONS", path),
        await call(app, "BREW", path),
        await call(app, "POST", NOTES, json={"title": "a"}),
        await call(app, "POST", NOTES, json={}, headers=ALICE.headers),
        await call(app, "GET", path, headers={"Host": "evil.example"}),
        await call(app, "DELETE", path, headers=ALICE.headers),
    ]
    return answers


async def test_every_kind_of_answer_carries_the_headers_once(toy: Toy) -> None:
    answers = await every_kind(toy)
    assert {got.status for got in answers} >= {200, 204, 304, 400, 401, 404, 405, 422, 500}
    for got in answers:
        names = [name for name, _ in got.pairs]
        for name, value in _ALWAYS.items():
            assert got.headers[name] == value
            assert names.count(name) == 1
        assert got.headers["permissions-policy"]
        assert names.count("x-correlation-id") == names.count("x-process-time") == 1
        assert 0 <= float(got.headers["x-process-time"]) < 60
        assert "strict-transport-security" not in names
        assert "server" not in names
        if got.status in {204, 304}:
            assert got.body == b""
            assert "content-type" not in names


async def test_hsts_is_said_where_https_is(toy: Toy, toy_dsn: str) -> None:
    app = program(toy_dsn, edge=replace(EDGE, https=True)).app
    for path in ("/health", "/nothing"):
        got = await call(app, "GET", path)
        assert "max-age=31536000" in got.headers["strict-transport-security"]


@pytest.mark.parametrize("given", ["a", "find-me", "A.b_c-9", "x" * 128])
@pytest.mark.parametrize("name", ["X-Correlation-ID", "X-Request-ID"])
async def test_a_good_correlation_id_comes_back(toy: Toy, name: str, given: str) -> None:
    for path in ("/health", "/nothing", f"{NOTES}/broken"):
        got = await call(toy.program.app, "GET", path, headers={name: given})
        assert got.headers["x-correlation-id"] == given
        if got.status != 200:
            assert got.json()["correlation_id"] == given


@pytest.mark.parametrize("given", ["", "x" * 129, "a b", "ä", "a\n", 'a"', "<script>", "a,b", "a/b"])
async def test_any_other_is_replaced(toy: Toy, given: str) -> None:
    got = await call(toy.program.app, "GET", "/health", headers={"X-Correlation-ID": given})
    assert got.headers["x-correlation-id"] != given
    assert len(got.headers["x-correlation-id"]) == 36
    other = await call(toy.program.app, "GET", "/health", headers={"X-Correlation-ID": given})
    assert other.headers["x-correlation-id"] != got.headers["x-correlation-id"]


async def test_head_is_get_without_its_body(toy: Toy) -> None:
    path = (await toy.note(body="b", visibility="open")).headers["location"]
    changing = {"x-correlation-id", "x-process-time"}
    for where in (
        path,
        NOTES,
        "/health/live",
        "/nothing",
        f"{NOTES}/long",
        "/openapi.json",
        f"{NOTES}/broken",
        "/docs",
    ):
        for headers in ({}, {"Accept-Encoding": "gzip"}):
            get = await call(toy.program.app, "GET", where, headers=headers)
            head = await call(toy.program.app, "HEAD", where, headers=headers)
            assert head.body == b""
            assert head.status == get.status
            ours, theirs = (dict(got.pairs) for got in (head, get))
            if where in {"/health/live", "/nothing", f"{NOTES}/broken"}:
                changing |= {"content-length", "etag"}
            assert {k: v for k, v in ours.items() if k not in changing} == {
                k: v for k, v in theirs.items() if k not in changing
            }


@pytest.mark.parametrize(
    ("host", "good"),
    [
        ("localhost", True), ("LOCALHOST:8000", True), ("localhost:", True), ("a.example.org", True),
        ("a.b.example.org:443", True), ("[::1]", True), ("[::1]:8000", True),
        ("example.org", False), ("evil.com", False), ("", False), ("localhost.evil.com", False),
        ("evilexample.org", False), ("localhost:80:80", False), ("localhost:x", False), ("127.0.0.1", False),
        ("evil.com/.example.org", False), ("evil.com#.example.org", False), ("evil.com?.example.org", False),
        ("user@a.example.org", False), (".example.org", False), ("a b.example.org", False),
    ],
)  # fmt: skip
async def test_only_known_hosts_are_answered(toy: Toy, host: str, good: bool) -> None:
    got = await call(toy.program.app, "GET", NOTES, headers={"Host": host})
    assert got.status == (200 if good else 400)
    if not good:
        assert got.code == "bad_host"


async def test_probes_from_loopback_need_no_host(toy: Toy) -> None:
    for peer, status in (("127.0.0.1", 200), ("::1", 200), ("203.0.113.7", 400)):
        got = await call(toy.program.app, "GET", "/health/live", headers={"Host": "10.0.0.5"}, peer=peer)
        assert got.status == status
    assert (await call(toy.program.app, "GET", NOTES, headers={"Host": "10.0.0.5"})).status == 400


async def test_cors_is_closed_by_default(toy: Toy) -> None:
    origin = {"Origin": "https://app.example.org"}
    preflight = {**origin, "Access-Control-Request-Method": "POST"}
    for method, headers in (("GET", origin), ("OPTIONS", preflight)):
        got = await call(toy.program.app, method, NOTES, headers=headers)
        assert not [name for name, _ in got.pairs if name.startswith("access-control")]


async def test_a_listed_origin_may_call_and_read(toy: Toy, toy_dsn: str) -> None:
    app = program(toy_dsn, origins=("https://app.example.org",)).app
    origin = {"Origin": "https://app.example.org"}
    preflight = await call(
        app, "OPTIONS", NOTES,
        headers={**origin, "Access-Control-Request-Method": "PATCH",
                 "Access-Control-Request-Headers": "authorization,content-type,if-match,idempotency-key"},
    )  # fmt: skip
    assert preflight.status == 200
    assert preflight.headers["access-control-allow-origin"] == "https://app.example.org"
    assert preflight.headers["access-control-allow-credentials"] == "true"
    assert "PATCH" in preflight.headers["access-control-allow-methods"]
    assert preflight.headers["x-correlation-id"]
    for path in ("/nothing", "/health", f"{NOTES}/broken"):
        got = await call(app, "GET", path, headers=origin)
        assert got.headers["access-control-allow-origin"] == "https://app.example.org"
        assert "Origin" in got.headers["vary"]
        exposed = set(got.headers["access-control-expose-headers"].split(", "))
        assert exposed >= {
            "X-Correlation-ID", "X-Process-Time", "ETag", "Location", "Link", "Retry-After", "RateLimit",
            "RateLimit-Policy", "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset",
            "Idempotency-Replayed", "X-Cache",
        }  # fmt: skip


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "https://app.example.org.evil", "http://app.example.org"]
)
async def test_another_origin_gets_no_permission(toy: Toy, toy_dsn: str, origin: str) -> None:
    app = program(toy_dsn, origins=("https://app.example.org",)).app
    got = await call(app, "GET", "/health", headers={"Origin": origin})
    assert "access-control-allow-origin" not in got.headers
    assert "access-control-allow-credentials" not in got.headers
    preflight = await call(
        app, "OPTIONS", NOTES, headers={"Origin": origin, "Access-Control-Request-Method": "GET"}
    )
    assert "access-control-allow-origin" not in preflight.headers
    assert preflight.status == 400
    assert preflight.code == "bad_request"


async def test_any_origin_means_no_credentials(toy: Toy, toy_dsn: str) -> None:
    app = program(toy_dsn, origins=("*",)).app
    got = await call(app, "GET", "/health", headers={"Origin": "https://evil.example"})
    assert got.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in got.headers


@pytest.mark.parametrize("coding", ["gzip", "zstd"])
async def test_more_than_1_kib_is_compressed_and_less_is_not(toy: Toy, coding: str) -> None:
    plain = await call(toy.program.app, "GET", f"{NOTES}/long")
    packed = await call(toy.program.app, "GET", f"{NOTES}/long", headers={"Accept-Encoding": coding})
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == coding
    assert "Accept-Encoding" in packed.headers["vary"]
    assert len(packed.body) < len(plain.body)
    assert int(packed.headers["content-length"]) == len(packed.body)
    if coding == "gzip":
        assert gzip.decompress(packed.body) == plain.body
    short = await call(toy.program.app, "GET", "/health", headers={"Accept-Encoding": coding})
    assert "content-encoding" not in short.headers


@pytest.mark.parametrize("path", ["/api/notes", "/api/notes/", "/api/v1/notes/", "/api/v1/notes///"])
async def test_alias_and_trailing_slash_are_the_same_address(toy: Toy, path: str) -> None:
    got = await call(toy.program.app, "GET", path)
    assert (got.status, got.body) == (200, (await call(toy.program.app, "GET", NOTES)).body)
    refused = await call(toy.program.app, "POST", path, json={})
    assert refused.json()["instance"] == path


async def test_the_alias_is_not_in_the_document(toy: Toy) -> None:
    paths = (await call(toy.program.app, "GET", "/openapi.json")).json()["paths"]
    assert NOTES in paths
    assert not [path for path in paths if path.startswith("/api/") and not path.startswith("/api/v1")]


async def test_an_answer_that_breaks_off_is_cut_and_logged_once() -> None:
    """Half a body must not look whole: the server sees the error and cuts the connection."""

    async def breaks(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"half", "more_body": True})
        raise RuntimeError("in the middle")

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message["type"])

    sent: list[str] = []
    options = EdgeOptions(hosts=["*"], body_limit=1000)
    scope = {"type": "http", "method": "GET", "path": "/x", "headers": [], "client": ("127.0.0.1", 1)}
    before = structlog.get_config()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    try:
        with structlog.testing.capture_logs() as logged, pytest.raises(ConnectionAbortedError):
            await Edge(Gate(breaks, options), options, dict)(scope, receive, send)
    finally:
        structlog.configure(**before)
    assert sent == ["http.response.start", "http.response.body"]
    assert [line["error"] for line in logged] == ["RuntimeError"]
