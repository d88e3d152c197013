"""GET /beneficiaries/{id}/disclosures."""

from __future__ import annotations

import json

import asyncpg
import httpx
import pytest

from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.builders.consents import disclosures_of, everybody, telling
from tests.cast import Cast
from tests.problems import refused

pytestmark = pytest.mark.integration
REASON = "A doctor needs to know at once."


async def test_works(http: httpx.AsyncClient, cast: Cast, casework: Casework, queries: list[str]) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, phone="+254 712")
    url = disclosures_of(row_id)
    await casework.consent(row_id)
    made = [
        (await http.post(url, json=asked, headers=alice.headers)).json()
        for asked in (telling("first_name"), telling("email", override_reason=REASON))
    ]
    await http.get(url, headers=alice.headers)
    del queries[:]
    answer = await http.get(url, headers=alice.headers)
    assert answer.status_code == 200, answer.text
    assert len(queries) <= 8
    shown = [{name: value for name, value in one.items() if name != "data"} for one in reversed(made)]
    assert answer.json()["items"] == shown
    assert answer.json()["total"] == 2
    assert "Amina" not in answer.text
    assert answer.headers["cache-control"] == "no-store"
    event = (await casework.events("list"))[-1]
    assert (event["subject_ids"], event["fields"]) == ([row_id], ["override_reason"])
    assert json.loads(event["detail"]) == {"list": "disclosures"}


async def test_by_purpose(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, phone="1")
    url = disclosures_of(row_id)
    for purpose in ("service", "contact"):
        await casework.consent(row_id, purpose=purpose)
        await http.post(url, json=telling("phone", purpose=purpose), headers=alice.headers)
    found = await http.get(url, params={"purpose": "contact"}, headers=alice.headers)
    assert [item["purpose"] for item in found.json()["items"]] == ["contact"]


async def test_nobody(http: httpx.AsyncClient) -> None:
    refused(await http.get(disclosures_of(new_id())), 401, "unauthenticated")


async def test_case_02_a_stranger_is_told_what_an_unknown_id_is_told(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, charlie = await cast.alice(), await cast.charlie()
    row_id, nowhere = await casework.beneficiary(alice), new_id()
    for one in (row_id, nowhere):
        refused(await http.get(disclosures_of(one), headers=charlie.headers), 404, "beneficiary_not_found")
    assert [event["subject_ids"] for event in await casework.events("denied")] == [[row_id], [nowhere]]


async def test_case_05_who_may(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    row_id, people = await everybody(cast, casework)
    found = {
        letter: (await http.get(disclosures_of(row_id), headers=person.headers)).status_code
        for letter, person in people.items()
    }
    assert found == {"P": 200, "B": 403, "S": 200, "D": 200, "M": 403, "X": 404, "R": 404, "U": 404}


@pytest.mark.parametrize("query", ["sort=recipient", "per_page=101", "purpose=gossip", "recipient=x"])
async def test_malformed(http: httpx.AsyncClient, cast: Cast, casework: Casework, query: str) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    answer = await http.get(f"{disclosures_of(row_id)}?{query}", headers=alice.headers)
    refused(answer, 422, "invalid", f"?{query.partition('=')[0]}")
    assert await casework.events() == []


async def test_case_09_a_broken_item_is_shown_without_its_reason(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, phone="1")
    url, asked = disclosures_of(row_id), telling("phone", override_reason=REASON)
    broken = (await http.post(url, json=asked, headers=alice.headers)).json()["id"]
    await raw.execute("UPDATE casework.disclosures SET override_reason = override_reason || '\\x00'::bytea")
    (item,) = (await http.get(url, headers=alice.headers)).json()["items"]
    assert "override_reason" not in item
    assert item["withheld_fields"] == ["override_reason"]
    (event,) = await casework.events("integrity_failure")
    assert [str(one) for one in event["subject_ids"]] == [broken]
