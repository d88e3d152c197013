"""Entity tags that begin with a version: If-Match looks at that alone, If-None-Match at the whole."""

from __future__ import annotations

import pytest

from tests.kernel.conftest import Toy
from tests.kernel.toy.asgi import Got, call
from tests.kernel.toy.people import ALICE

pytestmark = pytest.mark.integration
DRAFTS = "/api/v1/drafts"


async def ask(toy: Toy, method: str, path: str, json: object = None, **headers: str) -> Got:
    sent = {**ALICE.headers, **{name.replace("_", "-"): value for name, value in headers.items()}}
    return await call(toy.program.app, method, path, json=json, headers=sent)


async def test_every_answer_says_the_version_and_a_hash(toy: Toy) -> None:
    made = await ask(toy, "POST", DRAFTS, {"title": "one"})
    path = made.headers["location"]
    read = await ask(toy, "GET", path)
    assert made.headers["etag"] == read.headers["etag"]
    assert read.headers["etag"].startswith('"1.')
    edited = await ask(toy, "PATCH", path, {"title": "two"})
    assert edited.headers["etag"].startswith('"2.')
    assert "number" not in edited.json()


async def test_what_others_do_fails_no_edit_and_is_no_304(toy: Toy) -> None:
    made = await ask(toy, "POST", DRAFTS, {"title": "one"})
    path, known = made.headers["location"], made.headers["etag"]
    assert (await ask(toy, "GET", path, If_None_Match=known)).status == 304
    remarked = await ask(toy, "POST", f"{path}/remark")
    assert remarked.headers["etag"] != known
    assert remarked.headers["etag"].startswith('"1.')
    assert (await ask(toy, "GET", path, If_None_Match=known)).status == 200
    assert (await ask(toy, "PATCH", path, {"title": "two"}, If_Match=known)).status == 200


async def test_another_version_is_412_with_the_current_tag(toy: Toy) -> None:
    made = await ask(toy, "POST", DRAFTS, {"title": "one"})
    path, old = made.headers["location"], made.headers["etag"]
    current = (await ask(toy, "PATCH", path, {"title": "two"}, If_Match=old)).headers["etag"]
    for stale in (old, f"W/{current}", '"2"', '"20.x"', '"x"', '"2x.y"', f'W/{current}, "1.a"'):
        got = await ask(toy, "PATCH", path, {"title": "three"}, If_Match=stale)
        assert (got.status, got.code, got.headers["etag"]) == (412, "precondition_failed", current), stale
    assert (await ask(toy, "GET", path)).json()["title"] == "two"


@pytest.mark.parametrize("tags", ["*", '"1.", "x"', '"9.a" ,"1.whatever"'])
async def test_any_tag_of_the_version_will_do(toy: Toy, tags: str) -> None:
    path = (await ask(toy, "POST", DRAFTS, {"title": "one"})).headers["location"]
    assert (await ask(toy, "PATCH", path, {"title": "two"}, If_Match=tags)).status == 200
