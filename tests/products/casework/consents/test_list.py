"""GET /beneficiaries/{id}/consents."""

from __future__ import annotations

import json
from datetime import timedelta

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.builders.consents import consents_of, everybody
from tests.cast import Cast
from tests.problems import refused

pytestmark = pytest.mark.integration


async def test_works(http: httpx.AsyncClient, cast: Cast, casework: Casework, queries: list[str]) -> None:
    alice = await cast.alice()
    row_id, other = await casework.beneficiary(alice), await casework.beneficiary(alice, "Zuberi")
    old = await casework.consent(row_id, "withdrawn", created_at=clock.now() - timedelta(days=1))
    new = await casework.consent(row_id, giver_name="Fatou Diallo", given_by="legal_representative")
    await casework.consent(other)
    await http.get(consents_of(row_id), headers=alice.headers)
    del queries[:]
    answer = await http.get(consents_of(row_id), headers=alice.headers)
    assert answer.status_code == 200, answer.text
    assert len(queries) <= 8
    found = answer.json()
    assert [item["id"] for item in found["items"]] == [str(new), str(old)]
    assert [item["giver_name"] for item in found["items"]] == ["Fatou Diallo", None]
    assert found["total"] == 2
    assert answer.headers["cache-control"] == "no-store"
    _, event = await casework.events()
    assert (event["action"], event["subject_ids"], event["fields"]) == ("list", [row_id], ["giver_name"])
    assert json.loads(event["detail"]) == {"list": "consents"}


async def test_case_26_a_hundred_take_no_more_statements_than_one(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection, queries: list[str]
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    await casework.consent(row_id, "withdrawn")
    await http.get(consents_of(row_id), headers=alice.headers)
    del queries[:]
    await http.get(consents_of(row_id), headers=alice.headers)
    alone, queries[:] = list(queries), []
    columns = (
        "dek_id, beneficiary_id, purpose, legal_basis, notice_version, method, given_by, fields, recipients,"
        " valid_from, expires_at, state, recorded_at, created_by, version, created_at, updated_at"
    )
    await raw.execute(
        f"INSERT INTO casework.consents (id, {columns}) SELECT gen_random_uuid(), {columns}"  # noqa: S608
        " FROM casework.consents, generate_series(1, 99)"
    )
    answer = await http.get(consents_of(row_id), params={"per_page": 100}, headers=alice.headers)
    assert len(answer.json()["items"]) == 100
    assert len(queries) == len(alone) <= 8
    assert len(await casework.events()) == 3


async def test_by_purpose_and_by_cursor(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    made = {name: await casework.consent(row_id, purpose=name) for name in ("service", "photo", "contact")}
    photos = await http.get(consents_of(row_id), params={"purpose": "photo"}, headers=alice.headers)
    assert [item["id"] for item in photos.json()["items"]] == [str(made["photo"])]
    seen: list[str] = []
    asked = {"per_page": "2", "sort": "expires_at"}
    while True:
        page = (await http.get(consents_of(row_id), params=asked, headers=alice.headers)).json()
        seen += [item["purpose"] for item in page["items"]]
        if page["next_cursor"] is None:
            break
        asked["cursor"] = page["next_cursor"]
    assert seen == [*made]


async def test_case_23_who_has_left_does_not_read_on_with_a_cursor(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    for purpose in ("service", "photo"):
        await casework.consent(row_id, purpose=purpose)
    first = await http.get(consents_of(row_id), params={"per_page": 1}, headers=alice.headers)
    cursor = first.json()["next_cursor"]
    await casework.unassign(row_id, alice)
    answer = await http.get(consents_of(row_id), params={"cursor": cursor}, headers=alice.headers)
    refused(answer, 404, "beneficiary_not_found")


async def test_nobody(http: httpx.AsyncClient) -> None:
    refused(await http.get(consents_of(new_id())), 401, "unauthenticated")


async def test_case_02_a_stranger_is_told_what_an_unknown_id_is_told(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, charlie = await cast.alice(), await cast.charlie()
    row_id, nowhere = await casework.beneficiary(alice), new_id()
    for one in (row_id, nowhere):
        refused(await http.get(consents_of(one), headers=charlie.headers), 404, "beneficiary_not_found")
    assert [event["subject_ids"] for event in await casework.events("denied")] == [[row_id], [nowhere]]


async def test_case_05_who_may(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    row_id, people = await everybody(cast, casework)
    found = {
        letter: (await http.get(consents_of(row_id), headers=person.headers)).status_code
        for letter, person in people.items()
    }
    assert found == {"P": 200, "B": 200, "S": 200, "D": 200, "M": 403, "X": 404, "R": 404, "U": 404}


@pytest.mark.parametrize("query", ["sort=giver_name", "per_page=101", "purpose=gossip", "state=given"])
async def test_malformed(http: httpx.AsyncClient, cast: Cast, casework: Casework, query: str) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    answer = await http.get(f"{consents_of(row_id)}?{query}", headers=alice.headers)
    refused(answer, 422, "invalid", f"?{query.partition('=')[0]}")
    assert await casework.events() == []


async def test_case_09_a_broken_item_is_shown_without_what_is_sealed(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    broken = await casework.consent(row_id, giver_name="Fatou Diallo", given_by="guardian")
    whole = await casework.consent(row_id, purpose="photo", giver_name="Zuberi Okoth", given_by="guardian")
    await raw.execute(
        "UPDATE casework.consents SET giver_name = (SELECT giver_name FROM casework.consents WHERE id = $2)"
        " WHERE id = $1", broken, whole,
    )  # fmt: skip
    answer = await http.get(consents_of(row_id), headers=alice.headers)
    items = {item["id"]: item for item in answer.json()["items"]}
    assert "giver_name" not in items[str(broken)]
    assert items[str(broken)]["withheld_fields"] == ["giver_name", "witness"]
    assert items[str(whole)]["giver_name"] == "Zuberi Okoth"
    events = {event["action"]: event for event in await casework.events()}
    assert events["integrity_failure"]["subject_ids"] == [broken]
    assert events["list"]["fields"] == ["giver_name"]
