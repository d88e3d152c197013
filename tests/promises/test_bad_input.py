"""What no client should send, sent to every operation there is: a clear 4xx, nothing stored, nothing leaked."""

from __future__ import annotations

import base64
import json
import os
import re
from collections.abc import Iterator
from datetime import timedelta

import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.identity.keys import hs256_key
from cairn.kernel.identity.tokens import AccessTokens
from cairn.kernel.web.edge import Edge
from tests.cast import Cast
from tests.facts import Facts
from tests.promises.examples import example_content

pytestmark = pytest.mark.integration
NOWHERE = "01930000-0000-7000-8000-000000000000"
INSIDE = re.compile(r"Traceback|\.py\b|SELECT |INSERT |asyncpg|pydantic|sqlalchemy|starlette|/home/|Error\(")
_TABLES = (
    "catalogue.items", "travel.itineraries", "kernel.files", "accounts.users", "accounts.sessions", "accounts.exports",
    "accounts.one_time_tokens", "accounts.registrations", "kernel.audit_log", "kernel.outbox",
    "kernel.idempotent_outcomes", "status.incidents", "status.incident_updates",
    "travel.travel_groups", "travel.group_members", "travel.group_invites",
    "expenses.ledgers", "expenses.categories", "expenses.expenses", "expenses.tags", "expenses.fx_rates",
    "casework.beneficiaries", "casework.sessions", "casework.assignments", "casework.attendance", "casework.case_notes",
    "casework.consents", "casework.disclosures", "casework.programmes", "casework.teams", "casework.memberships",
    "casework.session_types", "casework.audit_verifications",
)  # fmt: skip


class Target:
    """One operation of the document, with a path that names nothing."""

    def __init__(self, method: str, path: str, node: dict[str, object], document: dict[str, object]) -> None:
        self.method, self.template, self.node = method.upper(), path, node
        self.path = re.sub(r"\{\w+\}", NOWHERE, path)
        self.takes_body = "requestBody" in node
        self.content = example_content(document, node) if self.takes_body else {}
        self.body = (
            json.loads(self.content["application/json"]) if "application/json" in self.content else None
        )
        self.uploads = [media for media in self.content if media != "application/json"]
        self.public = node["x-permission"] == "public"
        self.own_credentials = node["security"] == [{}]


def targets(app: Edge) -> list[Target]:
    """Every operation of the document, of which there are some of each kind; where AUTHORISATION_OF names what the
    paths begin with, those."""
    found = list(_targets(app))
    if only := os.environ.get("AUTHORISATION_OF"):
        return [target for target in found if target.template.startswith(only)]
    assert len(found) > 30
    assert sum(target.body is not None for target in found) > 10
    assert sum(bool(target.uploads) for target in found) > 0
    assert sum(not target.own_credentials for target in found) > 20
    return found


def _targets(app: Edge) -> Iterator[Target]:
    document = json.loads(json.dumps(app.openapi(), default=str))
    for path, item in document["paths"].items():
        for method, node in item.items():
            yield Target(method, path, node, document)


async def counts(facts: Facts) -> list[int]:
    return [await facts.count(table) for table in _TABLES]


def sane(answer: httpx.Response, target: Target, what: str) -> None:
    where = f"{what} at {target.method} {target.template}: {answer.status_code} {answer.text[:300]}"
    assert 400 <= answer.status_code < 500, where
    assert answer.headers["content-type"] == "application/problem+json", where
    assert not INSIDE.search(answer.text), where


def bad_tokens(cairn: wiring.Cairn, alive: str) -> dict[str, str]:
    """Access tokens of every wrong kind, by what is wrong with them."""
    head, claims, signature = alive.split(".")
    other = AccessTokens([hs256_key(b"another key of at least 32 bytes!")], issuer="cairn", audience="cairn",
                         algorithm="HS256", lifetime=timedelta(minutes=5))  # fmt: skip
    none = base64.urlsafe_b64encode(b'{"alg":"none","typ":"at+jwt"}').decode().rstrip("=")
    return {
        "empty": "",
        "garbage": "garbage",
        "no signature": f"{head}.{claims}.",
        "alg none": f"{none}.{claims}.",
        "another key": other.issue(new_id(), new_id()).token,
        "changed claims": f"{head}.{claims[:-2]}AA.{signature}",
        "unknown session": cairn.accounts.tokens.issue(new_id(), new_id()).token,
        "huge": "a" * 20_000,
        "a refresh token": "A" * 43,
        "not ASCII": "\u00e9\u00e9",
    }


async def test_every_wrong_token_at_every_operation(
    http: httpx.AsyncClient, app: Edge, cairn: wiring.Cairn, cast: Cast, facts: Facts
) -> None:
    alive = (await cast.alice()).headers["Authorization"].removeprefix("Bearer ")
    before = await counts(facts)
    for target in targets(app):
        if target.own_credentials:
            continue
        for what, token in bad_tokens(cairn, alive).items():
            headers = {"Authorization": f"Bearer {token}".encode("latin-1")}
            answer = await http.request(target.method, target.path, headers=headers, json=target.body)
            sane(answer, target, what)
            assert answer.status_code == 401, f"{what} at {target.method} {target.template}"
            assert answer.headers["www-authenticate"].startswith("Bearer")
        basic = await http.request(
            target.method, target.path, headers={"Authorization": "Basic YTpi"}, json=target.body
        )
        assert basic.status_code == 401
    assert await counts(facts) == before


async def test_an_expired_token_at_every_operation(
    http: httpx.AsyncClient, app: Edge, cast: Cast, facts: Facts
) -> None:
    alice = await cast.alice()
    clock.shift(timedelta(hours=2))
    try:
        for target in targets(app):
            if not target.own_credentials:
                answer = await http.request(
                    target.method, target.path, headers=alice.headers, json=target.body
                )
                assert answer.status_code == 401, f"{target.method} {target.template}"
    finally:
        clock.shift(timedelta(0))


def bad_bodies(body: object) -> dict[str, bytes]:
    """Bodies that no operation can take, by what is wrong with them."""
    whole = json.dumps(body)
    some = next(iter(body)) if isinstance(body, dict) and body else "x"
    return {
        "nothing but a brace": b"{",
        "two values": b"{} {}",
        "a comment": b"{/* */}",
        "not UTF-8": b'{"a": "\xff\xfe"}',
        "NaN": b'{"a": NaN}',
        "Infinity": b'{"a": -Infinity}',
        "duplicate keys": b'{"a": 1, "a": 2}',
        "too deep": b"[" * 100 + b"]" * 100,
        "very deep": b'{"a":' * 5000 + b"1" + b"}" * 5000,
        "a huge number": b'{"a": ' + b"9" * 5000 + b"}",
        "a huge exponent": b'{"a": 1e999999999}',
        "a byte order mark": b"\xef\xbb\xbf" + whole.encode(),
        "a list": b"[]",
        "a text": b'"text"',
        "a number": b"1",
        "unknown field": whole[:-1].encode() + (b", " if body else b"") + b'"no_such_field": 1}',
        "NUL in a text": json.dumps({**body, some: "a\0b"}).encode() if isinstance(body, dict) else b"[]",
        "a lone surrogate": b'{"' + str(some).encode() + b'": "\\ud800"}',
        "a lone surrogate in a key": b'{"\\udfff": 1}',
        "ten megabytes": b'{"a": "' + b"x" * 10_000_000 + b'"}',
    }


async def test_every_wrong_body_at_every_operation_that_takes_one(
    http: httpx.AsyncClient, app: Edge, cast: Cast, facts: Facts
) -> None:
    ada = await cast.ada()
    for opens in ("/api/v1/ledger", "/api/v1/beneficiaries"):  # what a product makes at any first call
        assert (await http.get(opens, headers=ada.headers)).is_success
    before = await counts(facts)
    for target in (target for target in targets(app) if target.takes_body):
        for what, media, body in bad_content(target):
            headers = {**({} if target.own_credentials else ada.headers), "Content-Type": media}
            if target.path.endswith("/auth/verify") and what in {"a lone surrogate", "NUL in a text"}:
                continue  # its answer to whatever is no token is {"valid": false}
            answer = await http.request(target.method, target.path, headers=headers, content=body)
            sane(answer, target, what)
            assert answer.status_code in {400, 404, 413, 422}, f"{what} at {target.method} {target.template}"
        for media in ("text/plain", "application/xml", "multipart/form-data; boundary=x", "nonsense"):
            if media.partition(";")[0] in target.node["requestBody"]["content"]:
                continue
            headers = {**({} if target.own_credentials else ada.headers), "Content-Type": media}
            answer = await http.request(target.method, target.path, headers=headers, content=b"{}")
            assert answer.status_code == 415, f"{media} at {target.method} {target.template}: {answer.text}"
    assert await counts(facts) == before


def bad_content(target: Target) -> Iterator[tuple[str, str, bytes]]:
    """What is wrong, the media type, and the body."""
    if target.body is not None:
        yield from ((what, "application/json", body) for what, body in bad_bodies(target.body).items())
    for media in target.uploads:
        yield from ((what, media, body) for what, body in bad_files(target.content[media]).items())


def bad_files(file: bytes) -> dict[str, bytes]:
    """Files that no operation can take, by what is wrong with them."""
    return {
        "nothing": b"",
        "a brace": b"{",
        "NUL": b"\0\0\n\0",
        "a NUL behind it": file + b"\0\n",
        "not UTF-8": file + b"\xff\xfe\n",
        "an open quote": file + b'"\n',
        "UTF-16": "name\nA\n".encode("utf-16"),
        "another file": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
        "a line without end": file + b"x" * 10_000_000,
        "a megabyte in quotes": file + b'"' + b"x\n" * 600_000 + b'"\n',
        "sixty megabytes": file + b"x\n" * 30_000_000,
    }


EXTREMES: tuple[object, ...] = (
    -1, 2**31, 2**63, -(2**63) - 1, 10**30, 1.5, True, False, None, "", " ", "x" * 1_000_001, "\u202e", [], {}, [[]],
    {"a": 1}, "2026-02-30", "9999999999999", "' OR 1=1 --", "{{7*7}}", "../../etc/passwd", "=1+1",
)  # fmt: skip


async def test_extremes_in_every_field(http: httpx.AsyncClient, app: Edge, cast: Cast) -> None:
    """Whatever stands in a field is taken or refused; nothing is our fault, nothing of the inside is shown."""
    ada = await cast.ada()
    for target in (target for target in targets(app) if isinstance(target.body, dict) and target.body):
        if "change-password" in target.path or "logout" in target.path:
            continue  # they would end Ada's session; their fields are asked in their own tests
        for field in target.body:
            for extreme in EXTREMES:
                body = json.dumps({**target.body, field: extreme})
                headers = {
                    **({} if target.own_credentials else ada.headers),
                    "Content-Type": "application/json",
                }
                answer = await http.request(target.method, target.path, headers=headers, content=body)
                where = f"{str(extreme)[:40]!r} in {field} at {target.method} {target.template}: {answer.text[:300]}"
                assert answer.status_code < 500, where
                assert not INSIDE.search(answer.text), where
