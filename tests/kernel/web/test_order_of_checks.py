"""A request that is wrong in all ways is answered by the first check: route, size and media type, 401, 400, 403 by
role, 404, 422, 412, 409."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import orjson
import pytest

from tests.kernel.conftest import NOTES, Toy
from tests.kernel.toy.asgi import Got, call
from tests.kernel.toy.people import ALICE, BOB, WATCHER
from tests.kernel.toy.program import LIMIT

pytestmark = pytest.mark.integration


@dataclass(frozen=True)
class Request:
    """One request, wrong or right in each way by itself."""

    path: str
    method: str = "PUT"
    media: str = "text/plain"
    length: int | None = LIMIT + 1
    person: dict[str, str] = field(default_factory=dict)
    raw: bytes = b'{"a":'
    query: bytes = b"%FF"
    if_match: str = "no tag"
    key: str = "no key"

    async def sent(self, toy: Toy) -> Got:
        headers = {
            "Content-Type": self.media, **self.person, "If-Match": self.if_match, "Idempotency-Key": self.key,
            "Content-Length": str(len(self.raw) if self.length is None else self.length),
        }  # fmt: skip
        return await call(
            toy.program.app, self.method, self.path, headers=headers, chunks=[self.raw], query=self.query
        )


async def test_one_wrong_after_the_other_is_found_in_the_order_of_the_contract(toy: Toy) -> None:
    note = (await toy.note(title="mine")).json()["id"]
    missing = note[:-6] + "000000"
    wrong = Request("/api/v1/nothing/here")
    right: list[tuple[int, str, Callable[[Request], Request]]] = [
        (404, "not_found", lambda it: replace(it, path=f"{NOTES}/{missing}/checked", method="PATCH")),
        (405, "method_not_allowed", lambda it: replace(it, method="PUT")),
        (413, "content_too_large", lambda it: replace(it, length=None)),
        (415, "unsupported_media_type", lambda it: replace(it, media="application/json")),
        (401, "unauthenticated", lambda it: replace(it, person=WATCHER.headers)),
        (400, "bad_header", lambda it: replace(it, if_match='"stale"')),
        (400, "bad_header", lambda it: replace(it, key="a-key")),
        (400, "bad_request", lambda it: replace(it, query=b"zzz=1")),
        (400, "malformed_json", lambda it: replace(it, raw=b'{"zzz":1}')),
        (403, "forbidden", lambda it: replace(it, person=ALICE.headers)),
        (404, "note_not_found", lambda it: replace(it, path=f"{NOTES}/{note}/checked")),
        (422, "invalid", lambda it: replace(it, raw=b'{"title":"a"}')),
        (422, "invalid", lambda it: replace(it, query=b"")),
        (412, "precondition_failed", lambda it: replace(it, if_match="*")),
        (409, "already_open", lambda it: it),
    ]
    seen = []
    for status, code, mend in right:
        got = await wrong.sent(toy)
        seen.append((status, code, got.status, got.code))
        wrong = mend(wrong)
    assert [(status, code) for _, _, status, code in seen] == [(status, code) for status, code, _, _ in seen]
    await toy.silent(notes=1)


async def test_a_role_that_may_never_is_403_before_the_row_is_looked_for(toy: Toy) -> None:
    note = (await toy.note(body="x", visibility="open")).json()["id"]
    for path in (f"{NOTES}/{note}", f"{NOTES}/{note[:-6]}000000"):
        got = await call(toy.program.app, "PATCH", path, json={"title": "b"}, headers=WATCHER.headers)
        assert (got.status, got.code) == (403, "forbidden")
    got = await call(toy.program.app, "GET", f"{NOTES}/review", headers=ALICE.headers)
    assert got.status == 403


async def test_a_stranger_is_403_only_where_it_may_know_that_the_row_exists(toy: Toy) -> None:
    bob = {"headers": BOB.headers}
    open_one = (await toy.note(body="x", visibility="open")).headers["location"]
    hidden = (await toy.note()).headers["location"]
    for path, status in ((open_one, 403), (hidden, 404)):
        got = await call(toy.program.app, "PATCH", path, json={"title": "b", "zzz": 1}, **bob)
        assert got.status == status
    await toy.silent(notes=2)


async def test_problems_of_query_and_body_come_together(toy: Toy) -> None:
    got = await call(
        toy.program.app, "POST", NOTES, query=b"zzz=1",
        headers={**ALICE.headers, "content-type": "application/json", "content-length": "2"},
        chunks=[orjson.dumps({})],
    )  # fmt: skip
    assert {error["pointer"] for error in got.json()["errors"]} == {"?zzz", "/title"}
