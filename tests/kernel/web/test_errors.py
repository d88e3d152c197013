"""Every kind of failure is a problem document with a code, the correlation id, and nothing of the inside."""

from __future__ import annotations

import asyncio
import json
import re

import pytest

from cairn.kernel.web.edge import Edge, EdgeOptions, Gate
from tests.kernel.conftest import NOTES, Toy, client_of
from tests.kernel.toy.asgi import Got, call
from tests.kernel.toy.people import ALICE, BOB
from tests.kernel.toy.program import LIMIT

pytestmark = pytest.mark.integration

_FIELDS = {"type", "title", "status", "detail", "instance", "code", "correlation_id"}
_INSIDE = re.compile(
    r"Traceback|File \"|\.py|SELECT|INSERT|toy\.|asyncpg|sqlalchemy|pydantic|starlette|Error\(|/home", re.I
)  # fmt: skip


def problem(answer: Got, status: int, code: str) -> dict[str, object]:
    """The document, which is whole and says nothing of the inside."""
    assert answer.status == status, answer.body
    assert answer.headers["content-type"] == "application/problem+json"
    found = answer.json()
    assert found.keys() - {"errors"} == _FIELDS
    assert found["code"] == code
    assert found["status"] == status
    assert found["correlation_id"] == answer.headers["x-correlation-id"]
    assert "?" not in str(found["instance"])
    assert not _INSIDE.search(answer.body.decode()), answer.body
    assert answer.headers["cache-control"] == "no-store"
    assert int(answer.headers["content-length"]) == len(answer.body)
    return found


@pytest.mark.parametrize(
    "path",
    ["/nothing", "/api", "/api/", "/api/v1", "/api/v1/", "/api/v2/notes", "/api/v1/notes/x/y", "/docs/assets/../x",
     "/NOTES", "/api/v1/Notes", "/%00", "/api/v1/notes\0", "/ü", "/health/dead", "//", "/api/v1/notes/broken/x"],
)  # fmt: skip
async def test_an_unknown_route_is_404(toy: Toy, path: str) -> None:
    for method in ("GET", "POST", "DELETE"):
        got = await call(toy.program.app, method, path, query=b"secret=1")
        if path == "//":
            continue
        found = problem(got, 404, "not_found")
        assert found["instance"] == path
    await toy.silent()


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("PUT", "/health", "GET, HEAD, OPTIONS"),
        ("DELETE", "/", "GET, HEAD, OPTIONS"),
        ("DELETE", NOTES, "GET, HEAD, OPTIONS, POST"),
        ("PATCH", "/api/notes/", "GET, HEAD, OPTIONS, POST"),
        ("POST", f"{NOTES}/0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f", "DELETE, GET, HEAD, OPTIONS, PATCH, PUT"),
        ("GET", f"{NOTES}/0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f/publish", "OPTIONS, POST"),
        ("HEAD", f"{NOTES}/0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f/publish", "OPTIONS, POST"),
        ("POST", "/openapi.json", "GET, HEAD, OPTIONS"),
        ("POST", "/docs", "GET, HEAD, OPTIONS"),
        ("BREW", NOTES, "GET, HEAD, OPTIONS, POST"),
    ],
)
async def test_a_wrong_method_is_405_with_a_complete_allow(
    toy: Toy, method: str, path: str, allowed: str
) -> None:
    got = await call(toy.program.app, method, path)
    assert got.status == 405
    assert got.headers["allow"] == allowed
    if method != "HEAD":
        problem(got, 405, "method_not_allowed")
    options = await call(toy.program.app, "OPTIONS", path)
    assert (options.status, options.headers["allow"], options.body) == (204, allowed, b"")


async def test_a_refusal_says_how_many_stand_in_the_way(toy: Toy) -> None:
    got = await call(toy.program.app, "POST", "/api/v1/doors/crowd", headers=ALICE.headers)
    assert got.status == 409, got.body
    found = got.json()
    assert found.keys() == _FIELDS | {"counts"}
    assert (found["code"], found["counts"]) == ("already_open", {"friends": 2, "foes": 0})
    documented = toy.program.app.openapi()["components"]["schemas"]["Problem"]["properties"]["counts"]
    assert documented == {"type": "object", "additionalProperties": {"type": "integer", "minimum": 0}}
    await toy.silent()


async def test_options_of_an_unknown_route_is_404(toy: Toy) -> None:
    problem(await call(toy.program.app, "OPTIONS", "/nothing"), 404, "not_found")


@pytest.mark.parametrize(
    ("accept", "status"),
    [
        ("text/html", 406), ("image/*", 406), ("application/json;q=0", 406), ("application/jsonp", 406),
        ("application/xml, text/*;q=0.3", 406),
        ("*/*", 200), ("application/*", 200), ("application/json", 200), ("Application/JSON", 200), ("", 200),
        ("text/html, */*;q=0.1", 200), ("text/html,application/json;q=0.5", 200), ("application/problem+json", 200),
        ("application/json; charset=utf-8", 200),
    ],
)  # fmt: skip
async def test_an_accept_without_json_is_406(toy: Toy, accept: str, status: int) -> None:
    got = await call(toy.program.app, "GET", NOTES, headers={"Accept": accept})
    assert got.status == status
    if status == 406:
        problem(got, 406, "not_acceptable")


async def test_a_body_too_large_is_413_by_its_length(toy: Toy) -> None:
    headers = {**ALICE.headers, "Content-Type": "application/json", "Content-Length": str(LIMIT + 1)}
    problem(await call(toy.program.app, "POST", NOTES, headers=headers), 413, "content_too_large")
    await toy.silent()


async def test_a_body_too_large_is_413_while_it_streams(toy: Toy) -> None:
    headers = {**ALICE.headers, "Content-Type": "application/json", "Transfer-Encoding": "chunked"}
    chunks = [b'{"title":"', *[b"x" * 10_000] * 9, b"x" * (LIMIT - 90_000 - 12), b'"}']
    assert sum(map(len, chunks)) == LIMIT
    fits = await call(toy.program.app, "POST", NOTES, headers=headers, chunks=chunks)
    assert fits.status == 422
    got = await call(toy.program.app, "POST", NOTES, headers=headers, chunks=[*chunks, b" "])
    problem(got, 413, "content_too_large")
    endless = await call(
        toy.program.app, "POST", NOTES, headers=headers, chunks=[b"x" * 60_000] * 2, disconnects=True
    )
    problem(endless, 413, "content_too_large")
    await toy.silent()


async def test_a_body_that_trickles_is_408(toy: Toy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toy.program.runtime, "body_seconds", 0.2)
    headers = {
        **ALICE.headers,
        "content-type": "application/json",
        "content-length": "100",
        "host": "localhost",
    }
    scope = {
        "type": "http", "http_version": "1.1", "method": "POST", "path": NOTES, "query_string": b"",
        "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
        "client": ("127.0.0.1", 1),
    }  # fmt: skip
    sent: list[dict[str, object]] = []

    async def receive() -> dict[str, object]:
        await asyncio.sleep(0.05)
        return {"type": "http.request", "body": b" ", "more_body": True}

    async def send(message: dict[str, object]) -> None:
        sent.append(message)

    async with asyncio.timeout(5):
        await toy.program.app(scope, receive, send)
    assert sent[0]["status"] == 408
    assert (b"connection", b"close") in sent[0]["headers"]
    assert b'"request_timeout"' in sent[1]["body"]
    await toy.silent()


@pytest.mark.parametrize(
    ("more", "left"), [({"content-length": "30"}, 0), ({"transfer-encoding": "chunked"}, 0), ({}, 3),
                       ({"content-length": "30", "expect": "100-continue"}, 3)],
)  # fmt: skip
async def test_a_body_that_is_refused_unread_is_taken_before_the_refusal_goes_out(
    toy: Toy, more: dict[str, str], left: int
) -> None:
    """Who is in the middle of sending reads no answer, and a connection that is closed on them tells nothing. Who
    waits to be asked for the body is not asked."""
    parts = [b" " * 10] * 3
    headers = {"content-type": "application/json", "host": "localhost", **more}
    scope = {
        "type": "http", "http_version": "1.1", "method": "POST", "path": NOTES, "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()], "client": ("127.0.0.1", 1),
    }  # fmt: skip
    unread: list[int] = []

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": parts.pop(), "more_body": bool(parts)}

    async def send(message: dict[str, object]) -> None:
        unread.append(len(parts))

    await toy.program.app(scope, receive, send)
    assert unread == [left, left]


async def test_a_body_that_ends_early_is_400(toy: Toy) -> None:
    headers = {**ALICE.headers, "Content-Type": "application/json", "Content-Length": "100"}
    got = await call(toy.program.app, "POST", NOTES, headers=headers, chunks=[b'{"title":'], disconnects=True)
    problem(got, 400, "bad_request")
    await toy.silent()


@pytest.mark.parametrize(
    "media", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "", "application/jsonp", "json"]
)  # fmt: skip
@pytest.mark.parametrize("length", ["content-length", "transfer-encoding", None])
async def test_another_media_type_is_415(toy: Toy, media: str, length: str | None) -> None:
    headers = {**ALICE.headers, "Content-Type": media}
    if length:
        headers[length] = "13" if length == "content-length" else "chunked"
    got = await call(toy.program.app, "POST", NOTES, headers=headers, chunks=[b'{"title":"a"}'])
    problem(got, 415, "unsupported_media_type")
    await toy.silent()


@pytest.mark.parametrize("media", ["application/json", "application/json; charset=utf-8", "Application/JSON"])
async def test_json_is_taken_under_its_name(toy: Toy, media: str) -> None:
    headers = {**ALICE.headers, "Content-Type": media, "Content-Length": "13"}
    assert (
        await call(toy.program.app, "POST", NOTES, headers=headers, chunks=[b'{"title":"a"}'])
    ).status == 201


@pytest.mark.parametrize("media", ["", "text/plain", "application/json"])
async def test_an_empty_body_is_no_body_whatever_its_type(toy: Toy, media: str) -> None:
    headers = {**ALICE.headers, "Content-Type": media, "Content-Length": "0"}
    problem(await call(toy.program.app, "POST", NOTES, headers=headers), 422, "body_required")
    await toy.silent()


@pytest.mark.parametrize(
    ("method", "header", "value", "code"),
    [
        ("POST", "Idempotency-Key", "", "bad_header"),
        ("POST", "Idempotency-Key", "a b", "bad_header"),
        ("POST", "Idempotency-Key", "ä", "bad_header"),
        ("POST", "Idempotency-Key", "k" * 256, "bad_header"),
        ("PATCH", "If-Match", "abc", "bad_header"),
        ("PATCH", "If-Match", '"a" b "c"', "bad_header"),
        ("GET", "If-None-Match", "abc", "bad_header"),
        ("GET", "If-None-Match", '"a",,"b', "bad_header"),
        ("POST", "Content-Length", "ten", "bad_request"),
        ("POST", "Content-Length", "-1", "bad_request"),
    ],
)
async def test_a_header_that_cannot_be_read_is_400(
    toy: Toy, method: str, header: str, value: str, code: str
) -> None:
    made = await toy.note()
    path = NOTES if method == "POST" else made.headers["location"]
    body = b'{"title":"b"}' if method != "GET" else b""
    headers = {
        **ALICE.headers,
        "Content-Type": "application/json",
        "Content-Length": str(len(body)),
        header: value,
    }
    problem(await call(toy.program.app, method, path, headers=headers, chunks=[body]), 400, code)
    await toy.silent(notes=1)


@pytest.mark.parametrize("query", [b"page=%FF", b"\xff=1", b"a=1&" * 300, b"%C3%28=1"])
async def test_a_query_that_cannot_be_read_is_400(toy: Toy, query: bytes) -> None:
    problem(await call(toy.program.app, "GET", NOTES, query=query), 400, "bad_request")


@pytest.mark.parametrize("query", [b"search=%00", b"x%00=1", b"visibility=%00", b"cursor=%00"])
async def test_nul_in_a_query_is_422(toy: Toy, query: bytes) -> None:
    problem(await call(toy.program.app, "GET", NOTES, query=query), 422, "invalid")


async def test_an_exception_in_a_handler_is_500_with_the_correlation_id_and_nothing_else(toy: Toy) -> None:
    headers = {"X-Correlation-ID": "find-me"}
    got = await call(toy.program.app, "GET", f"{NOTES}/broken", headers=headers)
    found = problem(got, 500, "internal_error")
    assert found["correlation_id"] == "find-me"
    assert found["detail"] == "Something went wrong on our side."
    assert "errors" not in found


async def test_an_exception_after_a_write_is_500_and_leaves_nothing(toy: Toy) -> None:
    got = await call(toy.program.app, "POST", f"{NOTES}/failing", headers=ALICE.keyed("k"))
    problem(got, 500, "internal_error")
    await toy.silent()
    assert toy.program.commits == []


async def test_a_person_that_may_not_know_gets_the_same_404_as_for_nothing(toy: Toy) -> None:
    path = (await toy.note()).headers["location"]
    for method in ("GET", "PATCH", "DELETE"):
        json = {"title": "x"} if method == "PATCH" else None
        hidden = await call(toy.program.app, method, path, headers=BOB.headers, json=json)
        missing = await call(toy.program.app, method, path[:-4] + "0000", headers=BOB.headers, json=json)
        ours = problem(hidden, 404, "note_not_found")
        theirs = problem(missing, 404, "note_not_found")
        drop = {"correlation_id", "instance"}
        assert {name: ours[name] for name in ours.keys() - drop} == {
            name: theirs[name] for name in theirs.keys() - drop
        }
    await toy.silent(notes=1)


@pytest.mark.parametrize(
    "id_", ["1", "-1", "x", "0192f0c17d3e7a589d0f1c2b3a4d5e6f", "{0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f}", "\0", "null"]
)  # fmt: skip
async def test_a_path_id_that_is_no_uuid_is_404(toy: Toy, id_: str) -> None:
    for path in (f"{NOTES}/{id_}", f"{NOTES}/{id_}/lines/1"):
        assert (await call(toy.program.app, "GET", path)).status == 404
    assert (await call(toy.program.app, "DELETE", f"{NOTES}/{id_}", headers=ALICE.headers)).status == 404


async def test_unknown_credentials_are_401_with_a_challenge(toy: Toy) -> None:
    for headers in (
        {},
        {"Authorization": "Bearer x"},
        {"Authorization": "Basic eDp5"},
        {"Authorization": ""},
    ):
        got = await call(toy.program.app, "POST", NOTES, json={"title": "a"}, headers=headers)
        problem(got, 401, "unauthenticated")
        assert got.headers["www-authenticate"].startswith("Bearer")
    public = await call(toy.program.app, "GET", NOTES, headers={"Authorization": "Bearer x"})
    problem(public, 401, "unauthenticated")
    await toy.silent()


async def test_problems_of_fields_come_together_with_pointers(toy: Toy) -> None:
    body = {"title": " ", "number": -1, "amount": "1e3", "zzz": 1, "visibility": "all", "pin": 7}
    got = await call(toy.program.app, "POST", NOTES, json=body, headers=ALICE.headers)
    errors = {error["pointer"]: error["code"] for error in problem(got, 422, "invalid")["errors"]}
    assert errors == {
        "/title": "blank", "/number": "too_small", "/amount": "not_an_amount", "/zzz": "unknown_field",
        "/visibility": "not_a_choice", "/pin": "string_type",
    }  # fmt: skip
    await toy.silent()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("number", "1"), ("number", True), ("number", 1.5), ("number", 2**31), ("number", 10**400), ("number", -1),
        ("number", None), ("title", None), ("title", 1), ("title", False), ("title", []), ("title", "x" * 301),
        ("title", ""), ("body", None), ("body", {}), ("amount", 1.55e30), ("amount", True), ("amount", "-1"),
        ("amount", 10**15), ("visibility", None), ("visibility", "OPEN"), ("slug", ""), ("a/b~c", 1),
    ],
)  # fmt: skip
async def test_a_wrong_value_of_any_kind_is_422(toy: Toy, field: str, value: object) -> None:
    raw = json.dumps({"title": "a", field: value}).encode()
    headers = {**ALICE.headers, "Content-Type": "application/json", "Content-Length": str(len(raw))}
    got = await call(toy.program.app, "POST", NOTES, headers=headers, chunks=[raw])
    pointer = "/" + field.replace("~", "~0").replace("/", "~1")
    assert [error["pointer"] for error in problem(got, 422, "invalid")["errors"]] == [pointer]
    await toy.silent()


@pytest.mark.parametrize("spelled", [b"1e3", b"1.0", b"1E0", b"1e-1"])
async def test_an_integer_spelled_as_a_fraction_is_refused(toy: Toy, spelled: bytes) -> None:
    raw = b'{"title":"a","number":' + spelled + b"}"
    headers = {**ALICE.headers, "Content-Type": "application/json", "Content-Length": str(len(raw))}
    problem(await call(toy.program.app, "POST", NOTES, headers=headers, chunks=[raw]), 422, "invalid")


@pytest.mark.parametrize("body", [b"null", b"1", b'"x"', b"[]", b"[{}]", b"true"])
async def test_a_body_that_is_no_object_is_422(toy: Toy, body: bytes) -> None:
    headers = {**ALICE.headers, "Content-Type": "application/json", "Content-Length": str(len(body))}
    for method, path in (("POST", NOTES), ("PATCH", (await toy.note()).headers["location"])):
        problem(await call(toy.program.app, method, path, headers=headers, chunks=[body]), 422, "invalid")


async def test_an_unknown_parameter_is_422_also_where_none_is_taken(toy: Toy) -> None:
    path = (await toy.note()).headers["location"]
    for where in (NOTES, path, "/health"):
        answer = await toy.http.get(where, params={"zzz": "1"}, headers=ALICE.headers)
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"] == "?zzz"


async def test_a_client_never_sees_half_an_answer_as_a_whole_one(toy: Toy) -> None:
    async def breaks(scope, receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"half", "more_body": True})
        raise RuntimeError("later")

    options = EdgeOptions(("*",), 1000)
    with pytest.raises(ConnectionAbortedError):
        await call(Edge(Gate(breaks, options), options, dict), "GET", "/")


async def test_an_exception_in_middleware_is_a_problem_too(toy: Toy) -> None:
    async def middleware(scope, receive, send):
        raise RuntimeError("SELECT 1")

    problem(await call(Edge(middleware, EdgeOptions(("*",), 1000), dict), "GET", "/x"), 500, "internal_error")


async def test_the_http_client_sees_what_the_server_sends(toy: Toy) -> None:
    async with client_of(toy.program.app) as http:
        answer = await http.get("/nothing")
    assert answer.json()["code"] == "not_found"
