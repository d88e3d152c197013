"""An itinerary's safety over HTTP, and what moderators decide."""

from __future__ import annotations

from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base.ids import new_id
from tests.builders.ratings import account, rating, recomputed, travellers, warning
from tests.builders.travel import itinerary
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused


@pytest.fixture
async def trail(cast: Cast, raw: asyncpg.Connection) -> UUID:
    """Alice's itinerary."""
    return await itinerary(raw, (await cast.alice()).id)


@pytest.fixture
async def held(cairn: wiring.Cairn, raw: asyncpg.Connection, trail: UUID) -> UUID:
    """A critical warning, which has put the itinerary under review."""
    await travellers(raw, trail, 5)
    await recomputed(cairn, raw, trail)
    told = await warning(raw, trail, await account(raw))
    await recomputed(cairn, raw, trail)
    return told


def url(trail: object, path: str = "safety") -> str:
    return f"/api/v1/itineraries/{trail}/{path}"


async def test_of_what_nobody_rated(http: httpx.AsyncClient, trail: UUID, queries: list[str]) -> None:
    answer = await http.get(url(trail))
    assert answer.json() == {
        "safety": {
            "score": None, "n": 0, "n_eff": 0.0, "confidence": "low", "day": None, "night": None,
            "insufficient_data": True, "as_of": None,
        },
        "women_safe": {"state": "unrated", "reasons": [], "n": None, "lower_bound": None, "as_of": None},
    }  # fmt: skip
    assert len(queries) == 1


async def test_case_22_up_to_four_nobody_learns_how_many(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, trail: UUID
) -> None:
    headers = (await cast.bob()).headers
    for count in range(1, 5):
        await travellers(raw, trail, 1)
        await http.post(url(trail, "rating"), json={"rating": count}, headers=headers)
        found = (await http.get(url(trail))).json()["women_safe"]
        assert (found["n"], found["lower_bound"], found["state"]) == (None, None, "provisional")
        assert found["reasons"] == ["too_few_ratings"]
    await travellers(raw, trail, 1)
    await http.post(url(trail, "rating"), json={"rating": 5}, headers=headers)
    found = (await http.get(url(trail))).json()
    assert found["women_safe"]["n"] == 5
    assert (found["women_safe"]["lower_bound"], found["women_safe"]["state"]) == (0.6489, "women_safe")
    assert (found["safety"]["n"], found["safety"]["n_eff"]) == (5, 2.5)
    assert (found["safety"]["score"], found["safety"]["confidence"]) == (4.0, "low")


async def test_case_20_the_state_is_under_review_and_only_a_moderator_ends_it(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, held: UUID, raw: asyncpg.Connection, cairn: wiring.Cairn
) -> None:
    await raw.execute("UPDATE travel.travel_intel SET status = 'resolved' WHERE id = $1", held)
    await recomputed(cairn, raw, trail)
    assert (await http.get(url(trail))).json()["women_safe"]["state"] == "under_review"
    mod = await cast.person("mod", "user", "moderator")
    sent = {"decision": "clear", "note": "The bridge is back."}
    answer = await http.post(url(trail, "women-safe-decision"), json=sent, headers=mod.headers)
    assert (answer.status_code, answer.json()["women_safe"]["state"]) == (200, "women_safe")
    assert (await http.get(url(trail))).json() == answer.json()


async def test_clearing_while_the_warning_is_open_leaves_it_to_the_evidence(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, held: UUID, raw: asyncpg.Connection, cairn: wiring.Cairn
) -> None:
    mod = await cast.person("mod", "user", "moderator")
    answer = await http.post(
        url(trail, "women-safe-decision"), json={"decision": "clear"}, headers=mod.headers
    )
    found = answer.json()["women_safe"]
    assert (found["state"], found["reasons"]) == ("provisional", ["open_critical_warning"])
    await raw.execute("UPDATE travel.travel_intel SET status = 'resolved' WHERE id = $1", held)
    assert (await recomputed(cairn, raw, trail))["women_state"] == "women_safe"


async def test_revoking_and_restoring(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, held: UUID, raw: asyncpg.Connection, facts: Facts
) -> None:
    mod, decision = await cast.person("mod", "user", "moderator"), url(trail, "women-safe-decision")
    await raw.execute("DELETE FROM travel.travel_intel WHERE id = $1", held)
    answer = await http.post(decision, json={"decision": "revoke"}, headers=mod.headers)
    found = answer.json()["women_safe"]
    assert (found["state"], found["reasons"]) == ("revoked", ["moderator_hold"])
    for wrong in ("revoke", "clear"):
        refused(await http.post(decision, json={"decision": wrong}, headers=mod.headers), 409, "no_hold")
    answer = await http.post(decision, json={"decision": "restore"}, headers=mod.headers)
    assert answer.json()["women_safe"]["state"] == "women_safe"
    assert (await facts.events())[-2:] == ["travel.itinerary.women_safe_decided"] * 2


async def test_without_a_hold_there_is_nothing_to_decide(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, facts: Facts
) -> None:
    mod = await cast.person("mod", "user", "moderator")
    for decision in ("clear", "revoke", "restore"):
        sent = {"decision": decision}
        answer = await http.post(url(trail, "women-safe-decision"), json=sent, headers=mod.headers)
        refused(answer, 409, "no_hold")
    assert await facts.events() == []


async def test_only_moderators_decide(http: httpx.AsyncClient, cast: Cast, trail: UUID, held: UUID) -> None:
    decision = url(trail, "women-safe-decision")
    for person in (await cast.alice(), await cast.bob()):
        refused(
            await http.post(decision, json={"decision": "clear"}, headers=person.headers), 403, "forbidden"
        )
    refused(await http.post(decision, json={"decision": "clear"}), 401, "unauthenticated")
    ada = await cast.ada()
    gone = url(new_id(), "women-safe-decision")
    refused(
        await http.post(gone, json={"decision": "clear"}, headers=ada.headers), 404, "itinerary_not_found"
    )


@pytest.mark.parametrize(
    ("sent", "pointer"),
    [
        ({"decision": "maybe"}, "/decision"),
        ({}, "/decision"),
        ({"decision": "clear", "note": "x" * 1001}, "/note"),
        ({"decision": "clear", "state": "women_safe"}, "/state"),
    ],
)
async def test_a_malformed_decision(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, held: UUID, sent: dict[str, object], pointer: str
) -> None:
    answer = await http.post(url(trail, "women-safe-decision"), json=sent, headers=(await cast.ada()).headers)
    refused(answer, 422, "invalid", pointer)


@pytest.mark.parametrize("over", [{"status": "draft"}, {"visibility": "private"}, {"moderation": "hidden"}])
async def test_of_what_one_may_not_see(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, over: dict[str, object]
) -> None:
    gone = await itinerary(raw, (await cast.alice()).id, **over)
    await rating(raw, gone, await account(raw))
    refused(await http.get(url(gone)), 404, "itinerary_not_found")
    refused(await http.get(url(gone), headers=(await cast.bob()).headers), 404, "itinerary_not_found")
    assert (await http.get(url(gone), headers=(await cast.alice()).headers)).status_code == 200
    refused(await http.get(url("here")), 404, "itinerary_not_found")
