"""GET /casework/consents/{id}."""

from __future__ import annotations

import json
from datetime import timedelta

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.builders.consents import CONSENTS, everybody
from tests.cast import Cast
from tests.problems import refused

pytestmark = pytest.mark.integration


async def test_works(http: httpx.AsyncClient, cast: Cast, casework: Casework, queries: list[str]) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    consent_id = await casework.consent(row_id, giver_name="Fatou Diallo", given_by="legal_representative")
    await http.get(f"{CONSENTS}/{new_id()}", headers=alice.headers)
    del queries[:]
    answer = await http.get(f"{CONSENTS}/{consent_id}", headers=alice.headers | {"X-Access-Purpose": "legal"})
    assert answer.status_code == 200, answer.text
    assert len(queries) <= 6
    found = answer.json()
    assert (found["id"], found["beneficiary_id"]) == (str(consent_id), str(row_id))
    assert (found["giver_name"], found["witness"], found["state"]) == ("Fatou Diallo", None, "given")
    assert "stored_state" not in found
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["etag"] == '"1.full.given.False"'
    _, event = await casework.events()
    assert (event["action"], event["subject_ids"], event["fields"]) == ("view", [row_id], ["giver_name"])
    assert (event["actor_role"], event["via"], event["purpose"]) == ("worker", "assignment", "legal")
    assert json.loads(event["detail"]) == {"consent_id": str(consent_id), "state": "given"}


async def test_what_is_unchanged_is_not_sent_again_and_recorded_all_the_same(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    consent_id = await casework.consent(await casework.beneficiary(alice))
    known = alice.headers | {"If-None-Match": '"1.full.given.False"'}
    answer = await http.get(f"{CONSENTS}/{consent_id}", headers=known)
    assert (answer.status_code, answer.content) == (304, b"")
    assert [event["action"] for event in await casework.events()] == ["view"]


async def test_nobody(http: httpx.AsyncClient) -> None:
    refused(await http.get(f"{CONSENTS}/{new_id()}"), 401, "unauthenticated")


async def test_case_02_a_stranger_is_told_what_an_unknown_id_is_told(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, queries: list[str]
) -> None:
    alice, charlie = await cast.alice(), await cast.charlie()
    person_id = await casework.beneficiary(alice)
    consent_id, nowhere = await casework.consent(person_id), new_id()
    await http.get(f"{CONSENTS}/{new_id()}", headers=charlie.headers)
    del queries[:]
    hidden = await http.get(f"{CONSENTS}/{consent_id}", headers=charlie.headers)
    asked, queries[:] = list(queries), []
    unknown = await http.get(f"{CONSENTS}/{nowhere}", headers=charlie.headers)
    refused(hidden, 404, "consent_not_found")
    refused(unknown, 404, "consent_not_found")
    assert asked == queries
    denied = await casework.events("denied")
    assert [event["subject_ids"] for event in denied[-2:]] == [[consent_id], [nowhere]]
    refused(await http.get(f"{CONSENTS}/{person_id}", headers=alice.headers), 404, "consent_not_found")


async def test_case_05_who_may(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    row_id, people = await everybody(cast, casework)
    consent_id = await casework.consent(row_id)
    found = {
        letter: (await http.get(f"{CONSENTS}/{consent_id}", headers=person.headers)).status_code
        for letter, person in people.items()
    }
    assert found == {"P": 200, "B": 200, "S": 200, "D": 200, "M": 403, "X": 404, "R": 404, "U": 404}


async def test_case_23_who_has_left_learns_nothing_with_an_entity_tag(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    url = f"{CONSENTS}/{await casework.consent(row_id)}"
    tag = (await http.get(url, headers=alice.headers)).headers["etag"]
    await casework.unassign(row_id, alice)
    answer = await http.get(url, headers=alice.headers | {"If-None-Match": tag})
    refused(answer, 404, "consent_not_found")


async def test_a_voided_record_hides_its_consents(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, voided_at=clock.now(), void_reason="error")
    consent_id = await casework.consent(row_id)
    refused(await http.get(f"{CONSENTS}/{consent_id}", headers=alice.headers), 404, "consent_not_found")


async def test_case_24_expiry_between_two_requests(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    end = clock.now() + timedelta(minutes=5)
    consent_id = await casework.consent(await casework.beneficiary(alice), expires_at=end)
    url = f"{CONSENTS}/{consent_id}"
    before = await http.get(url, headers=alice.headers)
    clock.shift(timedelta(minutes=5))
    try:
        known = alice.headers | {"If-None-Match": before.headers["etag"]}
        after = await http.get(url, headers=known)
    finally:
        clock.shift(timedelta(0))
    assert (before.json()["state"], after.status_code, after.json()["state"]) == ("given", 200, "expired")
    assert await raw.fetchval("SELECT state FROM casework.consents") == "given"


@pytest.mark.parametrize(
    ("years", "precision", "given_by", "review"),
    [
        (18, "year", "guardian", True),
        (17, "year", "guardian", False),
        (16, "estimated", "guardian", True),
        (15, "estimated", "guardian", False),
        (None, None, "guardian", True),
        (30, "year", "self", False),
        (30, "year", "legal_representative", False),
    ],
)
async def test_case_24_majority_by_birth_year(
    http: httpx.AsyncClient,
    cast: Cast,
    casework: Casework,
    years: int | None,
    precision: str | None,
    given_by: str,
    *,
    review: bool,
) -> None:
    alice = await cast.alice()
    born = None if years is None else f"{clock.now().year - years}-01-01"
    row_id = await casework.beneficiary(alice, date_of_birth=born, birth_precision=precision)
    consent_id = await casework.consent(row_id, given_by=given_by)
    answer = await http.get(f"{CONSENTS}/{consent_id}", headers=alice.headers)
    assert answer.json()["review_required"] is review


async def test_case_09_what_was_put_there_by_somebody_else_is_not_shown(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    one = await casework.consent(row_id, giver_name="Fatou Diallo", given_by="guardian")
    other = await casework.consent(row_id, "withdrawn", giver_name="Zuberi Okoth", given_by="guardian")
    await raw.execute(
        "UPDATE casework.consents SET giver_name = (SELECT giver_name FROM casework.consents WHERE id = $2)"
        " WHERE id = $1", one, other,
    )  # fmt: skip
    answer = await http.get(f"{CONSENTS}/{one}", headers=alice.headers)
    refused(answer, 500, "integrity_failure")
    assert "Zuberi" not in answer.text
    (event,) = await casework.events()
    assert (event["action"], event["subject_ids"]) == ("integrity_failure", [one])


async def test_case_09_a_consent_that_was_moved_to_another_person_is_not_shown(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    row_id, other = await casework.beneficiary(alice), await casework.beneficiary(alice, "Zuberi")
    consent_id = await casework.consent(row_id)
    await raw.execute("UPDATE casework.consents SET beneficiary_id = $1", other)
    refused(await http.get(f"{CONSENTS}/{consent_id}", headers=alice.headers), 500, "integrity_failure")
