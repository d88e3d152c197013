"""ETag, If-None-Match, If-Match; PUT is PATCH; null clears; what the server sets is ignored."""

from __future__ import annotations

import pytest

from tests.kernel.conftest import NOTES, Toy
from tests.kernel.toy.asgi import Got, call
from tests.kernel.toy.people import ALICE, BOB

pytestmark = pytest.mark.integration


async def ask(toy: Toy, method: str, path: str, json: object = None, person=ALICE, **headers: str) -> Got:
    sent = {**person.headers, **{name.replace("_", "-"): value for name, value in headers.items()}}
    return await call(toy.program.app, method, path, json=json, headers=sent)


@pytest.mark.parametrize("form", ["{}", "W/{}", '"x", {}', '"a,b" , W/{} ,"y"', "*", " {} "])
async def test_a_known_tag_is_304_without_a_body(toy: Toy, form: str) -> None:
    path = (await toy.note()).headers["location"]
    for where in (path, f"{NOTES}?sort=title"):
        whole, _, query = where.partition("?")
        first = await call(toy.program.app, "GET", whole, headers=ALICE.headers, query=query.encode())
        headers = {**ALICE.headers, "If-None-Match": form.format(first.headers["etag"])}
        again = await call(toy.program.app, "GET", whole, headers=headers, query=query.encode())
        assert (again.status, again.body) == (304, b"")
        assert again.headers["etag"] == first.headers["etag"]
        assert again.headers["cache-control"] == first.headers["cache-control"]
        assert "content-length" not in again.headers


async def test_another_tag_is_answered_whole(toy: Toy) -> None:
    path = (await toy.note()).headers["location"]
    for tags in ('"x"', 'W/"x"', '"x", "y"'):
        assert (await ask(toy, "GET", path, If_None_Match=tags)).status == 200


async def test_what_no_cache_may_keep_has_no_tag_and_is_never_304(toy: Toy) -> None:
    got = await ask(toy, "GET", f"{NOTES}/uncached", If_None_Match="*")
    assert (got.status, got.headers["cache-control"]) == (200, "no-store")
    assert "etag" not in got.headers
    toy.program.system.accepting = False
    try:
        assert (await ask(toy, "GET", "/health/ready", If_None_Match="*")).status == 503
    finally:
        toy.program.system.accepting = True


async def test_a_tag_changes_exactly_when_the_representation_does(toy: Toy) -> None:
    made = await toy.note()
    path = made.headers["location"]
    tags = {made.headers["etag"], (await ask(toy, "GET", path)).headers["etag"]}
    assert len(tags) == 1
    changed = await ask(toy, "PATCH", path, {"number": 1})
    tags |= {changed.headers["etag"], (await ask(toy, "GET", path)).headers["etag"]}
    assert len(tags) == 2
    same = await ask(toy, "PATCH", path, {"number": 1})
    assert same.headers["etag"] in tags


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
async def test_a_stale_condition_is_412_with_the_current_tag_and_changes_nothing(
    toy: Toy, method: str
) -> None:
    made = await toy.note()
    path, json = made.headers["location"], None if method == "DELETE" else {"number": 9}
    for stale in ('"x"', f"W/{made.headers['etag']}", '"x", "y"'):
        got = await ask(toy, method, path, json, If_Match=stale)
        assert (got.status, got.code) == (412, "precondition_failed")
        assert got.headers["etag"] == made.headers["etag"]
    await toy.silent(notes=1)
    for good in (f'"x", {made.headers["etag"]}', "*")[: 1 if method == "DELETE" else 2]:
        assert (await ask(toy, method, path, json, If_Match=good)).status in {200, 204}


async def test_a_condition_on_nothing_is_404(toy: Toy) -> None:
    path = (await toy.note()).headers["location"]
    assert (await ask(toy, "PATCH", path, {"number": 1}, person=BOB, If_Match='"x"')).status == 404


@pytest.mark.parametrize("method", ["PUT", "PATCH"])
async def test_put_and_patch_do_the_same(toy: Toy, method: str) -> None:
    path = (await toy.note(slug="s", amount="1.5", number=3, pin="1")).headers["location"]
    got = await ask(toy, method, path, {"title": "new", "slug": None, "amount": None})
    assert got.status == 200
    seen = got.json()
    assert (seen["title"], seen["slug"], seen["amount"], seen["number"]) == ("new", None, None, 3)
    assert (await ask(toy, "GET", path)).json() == seen
    refused = await ask(toy, method, path, {"title": None})
    assert refused.json()["errors"][0]["pointer"] == "/title"


async def test_what_was_read_can_be_sent_back_and_writes_nothing(toy: Toy) -> None:
    path = (await toy.note(slug="s", amount="1.50", body="b")).headers["location"]
    before = await ask(toy, "GET", path)
    for method in ("PUT", "PATCH"):
        got = await ask(toy, method, path, before.json(), If_Match=before.headers["etag"])
        assert (got.status, got.body) == (200, before.body)
    assert (await ask(toy, "PATCH", path, {})).status == 200
    await toy.silent(notes=1)


async def test_what_only_the_server_sets_is_ignored_and_the_rest_refused(toy: Toy) -> None:
    path = (await toy.note()).headers["location"]
    mine = (await ask(toy, "GET", path)).json()
    forged = {"id": "x", "owner_id": str(BOB.id), "created_at": 7, "updated_at": None}
    got = await ask(toy, "PATCH", path, forged)
    assert (got.status, got.json()) == (200, mine)
    made = await ask(toy, "POST", NOTES, {"title": "t", **forged})
    assert made.json()["owner_id"] == str(ALICE.id)
    refused = await ask(toy, "PATCH", path, {"title": "t", "search": "x", "visible": True})
    assert {error["code"] for error in refused.json()["errors"]} == {"unknown_field"}


async def test_a_rule_between_fields_holds_for_a_part_too(toy: Toy) -> None:
    path = (await toy.note()).headers["location"]
    got = await ask(toy, "PATCH", path, {"visibility": "open"})
    assert (got.status, got.json()["errors"][0]["pointer"]) == (422, "/body")
    assert (await ask(toy, "PATCH", path, {"visibility": "open", "body": "b"})).status == 200


async def test_cache_rules_say_who_may_keep_what(toy: Toy) -> None:
    nobody = await call(toy.program.app, "GET", NOTES)
    assert nobody.headers["cache-control"] == "public, no-cache"
    assert "Authorization" in nobody.headers["vary"]
    assert nobody.headers["x-cache"] in {"hit", "miss", "bypass"}
    alice = await ask(toy, "GET", NOTES)
    assert alice.headers["cache-control"] == "private, no-cache"
