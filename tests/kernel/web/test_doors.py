"""An operation with several answers of one status, one that asks for a fresh proof, and several cookies at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

import pytest

from tests.kernel.conftest import Toy
from tests.kernel.toy.asgi import Got, call
from tests.kernel.toy.people import ALICE, BOB, WATCHER, Person

pytestmark = pytest.mark.integration
KNOCK, SAFE = "/api/v1/doors/knock", "/api/v1/doors/safe"


async def knock(toy: Toy, word: str, **headers: str) -> Got:
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    return await call(toy.program.app, "POST", KNOCK, json={"word": word}, headers=sent)


def cookies(got: Got) -> list[str]:
    return [value for name, value in got.pairs if name == "set-cookie"]


async def operation(toy: Toy, method: str, path: str) -> dict[str, dict[str, dict[str, object]]]:
    return (await call(toy.program.app, "GET", "/openapi.json")).json()["paths"][path][method]


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("friend", {"said": "enter"}),
        ("foe", {"question": "why?", "tries": 3}),
        ("sphinx", {"riddle": "what walks?"}),
    ],
)
async def test_each_answer_has_the_fields_of_its_model_and_no_other(
    toy: Toy, word: str, answer: object
) -> None:
    got = await knock(toy, word)
    assert (got.status, got.json()) == (200, answer)
    assert got.headers["cache-control"] == "no-store"
    assert await toy.facts.events() == ["toy.note.tried"]


async def test_the_document_shows_every_answer(toy: Toy) -> None:
    said = (await operation(toy, "post", KNOCK))["responses"]["200"]
    schema = cast("Mapping[str, Mapping[str, Mapping[str, list[dict[str, str]]]]]", said["content"])
    choices = schema["application/json"]["schema"]["anyOf"]
    assert [choice["$ref"].rpartition("/")[2] for choice in choices] == ["Said", "Question", "Riddle"]


@pytest.mark.parametrize("word", ["friend", "foe", "sphinx"])
async def test_a_replay_is_the_same_answer_with_the_same_cookies(toy: Toy, word: str) -> None:
    first, again = [await knock(toy, word, Idempotency_Key="key") for _ in range(2)]
    assert (again.status, again.body, cookies(again)) == (200, first.body, cookies(first))
    assert again.headers["idempotency-replayed"] == "true"
    assert await toy.facts.events() == ["toy.note.tried"]


async def test_every_cookie_has_a_line_of_its_own(toy: Toy) -> None:
    got = await knock(toy, "friend")
    assert cookies(got) == ["one=1; Path=/", "two=2; Path=/; HttpOnly"]
    assert got.headers["x-door"] == "open"
    assert cookies(await knock(toy, "sphinx")) == []
    assert cookies(await knock(toy, "foe")) == []


@pytest.mark.parametrize(("method", "json"), [("GET", None), ("POST", {"word": "gold"})])
async def test_whoever_was_proven_a_moment_ago_may(toy: Toy, method: str, json: object) -> None:
    got = await call(toy.program.app, method, SAFE, json=json, headers=ALICE.headers)
    assert (got.status, got.json()) == (200, {"said": "gold"})


@pytest.mark.parametrize(
    ("person", "status", "code"),
    [(None, 401, "unauthenticated"), (WATCHER, 403, "forbidden"), (BOB, 403, "reauthentication_required")],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_whoever_was_not_may_not(
    toy: Toy, person: Person | None, status: int, code: str, method: str
) -> None:
    headers = person.keyed("key") if person else {}
    json = {"word": "gold"} if method == "POST" else None
    got = await call(toy.program.app, method, SAFE, json=json, headers=headers)
    assert (got.status, got.code) == (status, code)
    await toy.silent()


async def test_it_comes_after_what_cannot_be_read_and_before_rows_and_values(toy: Toy) -> None:
    hers, his = (await toy.note()).json()["id"], (await toy.note(BOB)).json()["id"]
    media = {"Content-Type": "application/json"}
    broken = await call(toy.program.app, "POST", SAFE, headers={**BOB.headers, **media}, chunks=[b"{"])
    assert (broken.status, broken.code) == (400, "malformed_json")
    invalid = await call(toy.program.app, "POST", SAFE, json={"word": 1}, headers=BOB.headers)
    assert invalid.code == "reauthentication_required"
    for note in (hers, his, hers[:-6] + "000000"):
        got = await call(toy.program.app, "PUT", f"{SAFE}/{note}", json={"word": "x"}, headers=BOB.headers)
        assert (got.status, got.code) == (403, "reauthentication_required")
    mine = await call(toy.program.app, "PUT", f"{SAFE}/{hers}", json={"word": "x"}, headers=ALICE.headers)
    assert (mine.status, mine.json()["title"]) == (200, "x")


async def test_a_kept_outcome_is_not_shown_without_a_fresh_proof(
    toy: Toy, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = await call(toy.program.app, "POST", SAFE, json={"word": "gold"}, headers=ALICE.keyed("key"))
    assert first.status == 200
    monkeypatch.setattr("tests.kernel.toy.people.ALICE", BOB)  # nobody is fresh any more but Bob
    again = await call(toy.program.app, "POST", SAFE, json={"word": "gold"}, headers=ALICE.keyed("key"))
    assert (again.status, again.code) == (403, "reauthentication_required")


@pytest.mark.parametrize("method", ["get", "post"])
async def test_the_document_says_that_a_fresh_proof_is_asked_for(toy: Toy, method: str) -> None:
    said = (await operation(toy, method, SAFE))["responses"]["403"]["description"]
    assert "`reauthentication_required`" in str(said)
    other = (await operation(toy, "post", KNOCK))["responses"]
    assert "403" not in other
