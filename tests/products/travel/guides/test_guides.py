"""Guides: applying, reading, changing, and being decided about."""

from __future__ import annotations

import asyncio

import asyncpg
import httpx
import pytest

from tests.builders.guides import GUIDES, MAYA, guide
from tests.builders.travel import block
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
NOWHERE = "01930000-0000-7000-8000-000000000000"


async def test_applies(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    answer = await http.post(GUIDES, json=MAYA, headers=alice.headers)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert {name: made[name] for name in MAYA} == MAYA
    assert made["user"] == {"id": str(alice.id), "username": "alice", "display_name": "Alice"}
    assert (made["status"], made["verification"]) == ("in_review", "none")
    assert (made["rating_average"], made["review_count"], made["response_rate"]) == (None, 0, None)
    read = await http.get(answer.headers["location"], headers=alice.headers)
    assert read.json() == made
    assert read.headers["etag"] == answer.headers["etag"]
    assert await facts.events() == ["travel.guide.created"]


async def test_what_only_the_server_says_is_ignored(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    said = {**MAYA, "status": "active", "verification": "platinum", "review_count": 99}
    made = (await http.post(GUIDES, json=said, headers=alice.headers)).json()
    assert (made["status"], made["verification"], made["review_count"]) == ("in_review", "none", 0)
    at = f"{GUIDES}/{made['id']}"
    answer = await http.patch(at, json={**made, "bio": "New."}, headers=alice.headers)
    assert answer.status_code == 200, answer.text
    assert (answer.json()["status"], answer.json()["bio"]) == ("in_review", "New.")
    assert (await http.put(at, json={"status": "active"}, headers=alice.headers)).json()[
        "status"
    ] == "in_review"


async def test_nobody_applies_twice(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    answers = await asyncio.gather(*(http.post(GUIDES, json=MAYA, headers=alice.headers) for _ in range(5)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409, 409]
    refused(next(answer for answer in answers if answer.status_code == 409), 409, "guide_exists")
    assert await facts.count("travel.guides") == 1


async def test_nobody_is_not_signed_in(http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection) -> None:
    at = f"{GUIDES}/{await guide(raw, (await cast.alice()).id)}"
    refused(await http.post(GUIDES, json=MAYA), 401, "unauthenticated")
    refused(await http.patch(at, json={"bio": "x"}), 401, "unauthenticated")
    refused(await http.post(f"{at}/decision", json={"status": "suspended"}), 401, "unauthenticated")


@pytest.mark.parametrize(
    ("change", "pointer", "code"),
    [
        ({"display_name": "x"}, "/display_name", "too_short"),
        ({"display_name": "Line\nbreak"}, "/display_name", "control_character"),
        ({"bio": "x" * 4001}, "/bio", "too_long"),
        ({"service_areas": []}, "/service_areas", "too_few"),
        ({"service_areas": ["x"] * 21}, "/service_areas", "too_many"),
        ({"rate_amount": "1.234"}, "/rate_amount", "too_many_decimals"),
        ({"rate_amount": "-1"}, "/rate_amount", "not_an_amount"),
        ({"rate_currency": "XXX"}, "/rate_currency", "unknown_currency"),
        ({"rate_unit": "week"}, "/rate_unit", "not_a_choice"),
        ({"time_zone": "Mars/Base"}, "/time_zone", "unknown_time_zone"),
        ({"max_group_size": 0}, "/max_group_size", "too_small"),
        ({"max_group_size": 31}, "/max_group_size", "too_large"),
        ({"eligibility": "men_only"}, "/eligibility", "not_a_choice"),
        ({"email": "a@b.c"}, "/email", "unknown_field"),
    ],
)
async def test_malformed(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, change: dict[str, object], pointer: str, code: str
) -> None:
    alice = await cast.alice()
    problem = refused(
        await http.post(GUIDES, json={**MAYA, **change}, headers=alice.headers), 422, "invalid", pointer
    )
    assert [found["code"] for found in problem["errors"]] == [code]
    assert await facts.count("travel.guides") == 0


async def test_who_is_not_active_is_there_for_self_and_admin(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, bob, ada = await cast.alice(), await cast.bob(), await cast.ada()
    guide_id = await guide(raw, alice.id, status="in_review")
    at = f"{GUIDES}/{guide_id}"
    for headers in ({}, bob.headers):
        hidden = refused(await http.get(at, headers=headers), 404, "guide_not_found")
        missing = refused(await http.get(f"{GUIDES}/{NOWHERE}", headers=headers), 404, "guide_not_found")
        assert hidden["detail"] == missing["detail"]
    refused(await http.get(f"{GUIDES}/none", headers=bob.headers), 404, "guide_not_found")
    assert (await http.get(at, headers=alice.headers)).status_code == 200
    assert (await http.get(at, headers=ada.headers)).status_code == 200
    assert (await http.get(GUIDES, headers=ada.headers)).json()["total"] == 0
    waiting = f"{GUIDES}?status=in_review"
    assert [found["id"] for found in (await http.get(waiting, headers=ada.headers)).json()["items"]] == [
        str(guide_id)
    ]
    assert (await http.get(waiting, headers=bob.headers)).json()["total"] == 0


async def test_only_the_guide_changes(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice, bob, ada = await cast.alice(), await cast.bob(), await cast.ada()
    at = f"{GUIDES}/{await guide(raw, alice.id)}"
    for person in (bob, ada):
        refused(await http.patch(at, json={"bio": "x"}, headers=person.headers), 403, "forbidden")
    changed = {"service_areas": ["Lima, Peru"], "rate_currency": "JPY", "rate_amount": 3333}
    answer = await http.patch(at, json=changed, headers=alice.headers)
    assert answer.status_code == 200, answer.text
    assert (answer.json()["rate_amount"], answer.json()["rate_currency"]) == ("3333", "JPY")
    assert (await http.get(f"{GUIDES}?destination=peru")).json()["total"] == 1
    assert (await http.get(f"{GUIDES}?destination=kathmandu")).json()["total"] == 0
    assert await facts.events() == ["travel.guide.changed"]
    refused(
        await http.patch(at, json={"rate_amount": "1.5"}, headers=alice.headers),
        422,
        "invalid",
        "/rate_amount",
    )
    refused(
        await http.patch(at, json={"max_group_size": None}, headers=alice.headers),
        422,
        "invalid",
        "/max_group_size",
    )
    stale = {**alice.headers, "If-Match": '"old"'}
    refused(await http.patch(at, json={"bio": "x"}, headers=stale), 412, "precondition_failed")


async def test_an_admin_decides(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice, bob, ada = await cast.alice(), await cast.bob(), await cast.ada()
    at = f"{GUIDES}/{await guide(raw, alice.id, status='in_review')}"
    for person in (alice, bob):
        refused(
            await http.post(f"{at}/decision", json={"status": "active"}, headers=person.headers),
            403,
            "forbidden",
        )

    async def decided(**said: str) -> httpx.Response:
        return await http.post(f"{at}/decision", json=said, headers=ada.headers)

    made = (await decided(status="active", verification="silver")).json()
    assert (made["status"], made["verification"]) == ("active", "silver")
    assert (await decided(status="active")).status_code == 200
    refused(await decided(status="rejected"), 409, "invalid_transition")
    assert (await decided(status="suspended")).json()["verification"] == "silver"
    refused(await http.get(at), 404, "guide_not_found")
    assert (await decided(status="active", verification="gold")).json()["verification"] == "gold"
    assert (await http.get(at)).json()["verification"] == "gold"
    refused(await decided(), 422, "invalid", "/status")
    refused(await decided(status="in_review"), 422, "invalid", "/status")
    assert await facts.events() == ["travel.guide.decided"] * 3


async def test_nobody_decides_about_themselves(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    ada = await cast.ada()
    at = f"{GUIDES}/{await guide(raw, ada.id, status='in_review')}/decision"
    refused(await http.post(at, json={"status": "active"}, headers=ada.headers), 403, "own_guide")


async def test_case_28_no_address_or_number_in_public_guides(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    guide_id = await guide(raw, alice.id)
    for path in (GUIDES, f"{GUIDES}/{guide_id}", f"{GUIDES}/{guide_id}/reviews"):
        text = (await http.get(path)).text
        assert alice.email not in text
        assert "email" not in text
        assert "phone" not in text


async def test_case_38_a_block_hides_guides_both_ways(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, bob, ada = await cast.alice(), await cast.bob(), await cast.ada()
    of_alice, of_bob = await guide(raw, alice.id), await guide(raw, bob.id)
    await block(raw, alice.id, bob.id)
    for person, other in ((bob, of_alice), (alice, of_bob)):
        refused(await http.get(f"{GUIDES}/{other}", headers=person.headers), 404, "guide_not_found")
        refused(
            await http.patch(f"{GUIDES}/{other}", json={}, headers=person.headers), 404, "guide_not_found"
        )
        listed = (await http.get(GUIDES, headers=person.headers)).json()
        assert str(other) not in [found["id"] for found in listed["items"]]
        assert listed["total"] == 1
    assert (await http.get(GUIDES, headers=ada.headers)).json()["total"] == 2
    assert (await http.get(GUIDES)).json()["total"] == 2


async def test_a_guide_whose_account_is_gone_is_not_listed(
    http: httpx.AsyncClient, raw: asyncpg.Connection, cast: Cast
) -> None:
    await cast.alice()
    guide_id = await guide(raw, "01930000-0000-7000-8000-000000000001")
    assert (await http.get(GUIDES)).json()["total"] == 0
    refused(await http.get(f"{GUIDES}/{guide_id}"), 404, "guide_not_found")
