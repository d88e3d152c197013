"""POST /beneficiaries/{id}/disclosures."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.builders.consents import CONSENTS, disclosures_of, everybody, telling
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
REASON = "A doctor needs to know at once."
NUMBER = "AB 12345"


async def test_case_25_what_is_consented_to_is_told_and_the_rest_is_not(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, phone="+254 712", national_id=NUMBER)
    consent_id = await casework.consent(row_id, legal_basis="contract")
    asked = telling("first_name", "national_id")
    answer = await http.post(disclosures_of(row_id), json=asked, headers=alice.headers)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert made["data"] == {"first_name": "Amina"}
    assert made["fields"] == ["first_name", "national_id"]
    assert made["disclosed"] == ["first_name"]
    assert made["withheld"] == [{"field": "national_id", "why": "not_consented"}]
    assert (made["consent_id"], made["override_reason"]) == (str(consent_id), None)
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["location"] == disclosures_of(row_id)
    assert "Amina" not in str(dict(await raw.fetchrow("SELECT * FROM casework.disclosures")))
    (event,) = await casework.events()
    assert (event["action"], event["result"], event["fields"]) == ("disclose", "ok", ["first_name"])
    assert (event["legal_basis"], event["subject_ids"]) == ("contract", [row_id])
    assert (event["actor_role"], event["via"], event["purpose"]) == ("worker", "assignment", "service")
    assert json.loads(event["detail"]) == {
        "consent_id": str(consent_id), "disclosure_id": made["id"], "purpose": "share_partner",
    }  # fmt: skip
    assert (await facts.events(), await facts.jobs()) == ([], [])


async def test_a_date_of_birth_is_told_with_how_precise_it_is(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, date_of_birth="1990-01-01", birth_precision="year")
    await casework.consent(row_id, fields=["date_of_birth", "languages", "email"])
    asked = telling("date_of_birth", "languages", "email")
    answer = await http.post(disclosures_of(row_id), json=asked, headers=alice.headers)
    assert answer.json()["data"] == {
        "date_of_birth": "1990-01-01", "birth_precision": "year", "languages": [], "email": None,
    }  # fmt: skip


async def test_nobody(http: httpx.AsyncClient) -> None:
    refused(await http.post(disclosures_of(new_id()), json=telling("phone")), 401, "unauthenticated")


async def test_case_02_a_stranger_is_told_what_an_unknown_id_is_told(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    alice, charlie = await cast.alice(), await cast.charlie()
    row_id, nowhere = await casework.beneficiary(alice), new_id()
    await casework.consent(row_id)
    for one in (row_id, nowhere):
        answer = await http.post(disclosures_of(one), json=telling("phone"), headers=charlie.headers)
        refused(answer, 404, "beneficiary_not_found")
    assert [event["subject_ids"] for event in await casework.events("denied")] == [[row_id], [nowhere]]
    assert await facts.count("casework.disclosures") == 0


async def test_case_05_who_may(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    row_id, people = await everybody(cast, casework)
    await casework.consent(row_id)
    found = {}
    for letter, person in people.items():
        answer = await http.post(disclosures_of(row_id), json=telling("phone"), headers=person.headers)
        found[letter] = answer.status_code
    assert found == {"P": 201, "B": 403, "S": 201, "D": 201, "M": 403, "X": 404, "R": 404, "U": 404}
    told = {(event["actor_role"], event["via"]) for event in await casework.events("disclose")}
    assert told == {("worker", "assignment"), ("supervisor", "supervisor"), ("dpo", "dpo")}


async def test_repeated(http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    await casework.consent(row_id)
    url, asked = disclosures_of(row_id), telling("first_name")
    first = await http.post(url, json=asked, headers=alice.keyed("once"))
    again = await http.post(url, json=asked, headers=alice.keyed("once"))
    assert again.json() == first.json()
    assert again.headers["idempotency-replayed"] == "true"
    assert await facts.count("casework.disclosures") == 1
    assert [event["action"] for event in await casework.events()] == ["disclose", "view"]


async def test_case_23_who_has_left_is_not_told_again(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    await casework.consent(row_id)
    url, asked = disclosures_of(row_id), telling("first_name")
    first = await http.post(url, json=asked, headers=alice.keyed("once"))
    await casework.unassign(row_id, alice)
    again = await http.post(url, json=asked, headers=alice.keyed("once"))
    assert first.status_code == 201
    refused(again, 404, "beneficiary_not_found")
    assert "Amina" not in again.text


@pytest.mark.parametrize(
    ("more", "pointer"),
    [
        ({"fields": []}, "/fields"),
        ({"fields": ["shoe_size"]}, "/fields/0"),
        ({"fields": ["display_name"]}, "/fields/0"),
        ({"recipient": ""}, "/recipient"),
        ({"recipient": "x" * 201}, "/recipient"),
        ({"purpose": "gossip"}, "/purpose"),
        ({"override_reason": "x" * 19}, "/override_reason"),
        ({"override_reason": "x" * 1001}, "/override_reason"),
        ({"data": {"phone": "1"}}, "/data"),
    ],
)
async def test_case_25_malformed(
    http: httpx.AsyncClient,
    cast: Cast,
    casework: Casework,
    facts: Facts,
    more: dict[str, object],
    pointer: str,
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    await casework.consent(row_id)
    asked = telling("phone") | more
    answer = await http.post(disclosures_of(row_id), json=asked, headers=alice.headers)
    refused(answer, 422, "invalid", pointer)
    assert await facts.count("casework.disclosures") == 0
    assert await casework.events() == []


async def test_what_it_is_for_has_to_be_said(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    asked = {name: value for name, value in telling("phone").items() if name != "purpose"}
    answer = await http.post(disclosures_of(row_id), json=asked, headers=alice.headers)
    refused(answer, 422, "purpose_required", "/purpose")


@pytest.mark.parametrize(
    ("consent", "asked"),
    [
        (None, {}),
        ({"purpose": "photo"}, {}),
        ({"state": "requested"}, {}),
        ({"state": "refused"}, {}),
        ({"state": "withdrawn"}, {}),
        ({"state": "invalidated"}, {}),
        ({"state": "expired"}, {}),
        ({}, {"fields": ["national_id"]}),
        ({}, {"recipient": "Somebody Else"}),
        ({"expires_at": clock.now() - timedelta(minutes=1)}, {}),
        ({"valid_from": clock.now() + timedelta(days=1)}, {}),
        ({"recorded_at": clock.now() + timedelta(days=1)}, {}),
    ],
)
async def test_case_25_nothing_left(
    http: httpx.AsyncClient,
    cast: Cast,
    casework: Casework,
    facts: Facts,
    consent: dict[str, object] | None,
    asked: dict[str, object],
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, phone="+254 712", national_id=NUMBER)
    if consent is not None:
        given = {name: value for name, value in consent.items() if name != "state"}
        await casework.consent(row_id, str(consent.get("state", "given")), **given)
    body = telling("phone") | asked
    answer = await http.post(disclosures_of(row_id), json=body, headers=alice.headers)
    refused(answer, 403, "consent_required")
    assert "+254 712" not in answer.text
    assert await facts.count("casework.disclosures") == 0
    (event,) = await casework.events()
    assert (event["action"], event["result"], event["subject_ids"]) == ("disclose", "denied", [row_id])
    assert event["fields"] == json.loads(json.dumps(body["fields"]))
    assert json.loads(event["detail"]) == {"purpose": "share_partner", "why": "consent_required"}


async def test_case_24_a_guardians_consent_covers_nothing_once_the_person_may_be_of_age(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    born = f"{clock.now().year - 18}-01-01"
    row_id = await casework.beneficiary(alice, phone="1", date_of_birth=born, birth_precision="year")
    await casework.consent(row_id, given_by="guardian")
    url = disclosures_of(row_id)
    answer = await http.post(url, json=telling("phone"), headers=alice.headers)
    refused(answer, 403, "consent_review_required")
    mixed = await http.post(url, json=telling("phone", "email"), headers=alice.headers)
    refused(mixed, 403, "consent_required")
    assert {event["result"] for event in await casework.events("disclose")} == {"denied"}


async def test_case_24_expiry_between_two_requests(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, phone="1")
    await casework.consent(row_id, expires_at=clock.now() + timedelta(minutes=5))
    url, asked = disclosures_of(row_id), telling("phone")
    before = await http.post(url, json=asked, headers=alice.headers)
    clock.shift(timedelta(minutes=5))
    try:
        after = await http.post(url, json=asked, headers=alice.headers)
    finally:
        clock.shift(timedelta(0))
    assert before.status_code == 201
    refused(after, 403, "consent_required")


async def test_case_24_what_was_withdrawn_in_parallel_covers_nothing_after(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, phone="1")
    consent_id = await casework.consent(row_id)
    url, asked = disclosures_of(row_id), telling("phone")
    withdrawn = http.post(f"{CONSENTS}/{consent_id}/withdraw", headers=alice.headers)
    told = [http.post(url, json=asked, headers=alice.headers) for _ in range(6)]
    answers = await asyncio.gather(*told[:3], withdrawn, *told[3:])
    assert answers[3].status_code == 200
    assert {answer.status_code for answer in answers} <= {200, 201, 403}
    late = await http.post(url, json=asked, headers=alice.headers)
    refused(late, 403, "consent_required")
    assert await raw.fetchval("SELECT count(*) FROM casework.disclosures") == sum(
        answer.status_code == 201 for answer in answers
    )


async def test_case_25_an_override_is_told_to_the_data_protection_officers(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection, facts: Facts
) -> None:
    row_id, people = await everybody(cast, casework, national_id=NUMBER)
    past = await cast.person("past")
    await casework.member(past, "dpo", ends_at=clock.now() - timedelta(minutes=1))
    other = await casework.programme("Elsewhere")
    await casework.member(await cast.person("elsewhere"), "dpo", programme=other)
    consent_id = await casework.consent(row_id)
    asked = telling("first_name", "national_id", override_reason=REASON)
    answer = await http.post(disclosures_of(row_id), json=asked, headers=people["P"].headers)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert made["data"] == {"first_name": "Amina", "national_id": NUMBER}
    assert (made["withheld"], made["override_reason"]) == ([], REASON)
    assert made["consent_id"] == str(consent_id)
    assert REASON.encode() not in await raw.fetchval("SELECT override_reason FROM casework.disclosures")
    (event,) = await casework.events()
    assert (event["action"], event["fields"]) == ("override", ["first_name", "national_id"])
    assert json.loads(event["detail"])["overridden"] == "national_id"
    assert REASON not in event["detail"]
    assert await facts.jobs() == ["kernel.notify"]
    job = json.loads(await raw.fetchval("SELECT payload FROM kernel.outbox"))
    assert job["owner_ids"] == [str(people["D"].id)]
    assert (job["kind"], job["subject_id"]) == ("casework.consent.overridden", str(row_id))
    assert "Amina" not in json.dumps(job)


async def test_the_officer_finds_the_override_from_the_notification(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    row_id, people = await everybody(cast, casework)
    asked = telling("phone", override_reason=REASON)
    made = await http.post(disclosures_of(row_id), json=asked, headers=people["S"].headers)
    await casework.cairn.relay.run_due()
    dora = people["D"].headers
    (told,) = (await http.get("/api/v1/notifications", headers=dora)).json()["items"]
    assert told["kind"] == "casework.consent.overridden"
    assert told["subject"] == {"type": "beneficiary", "id": str(row_id)}
    (found,) = (await http.get(disclosures_of(row_id), headers=dora)).json()["items"]
    assert (found["id"], found["override_reason"]) == (made.json()["id"], REASON)
    others = [people[letter].headers for letter in people if letter != "D"]
    for headers in others:
        assert (await http.get("/api/v1/notifications", headers=headers)).json()["items"] == []


async def test_an_override_without_any_consent_rests_on_none(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, phone="1")
    asked = telling("phone", override_reason=REASON)
    answer = await http.post(disclosures_of(row_id), json=asked, headers=alice.headers)
    assert (answer.status_code, answer.json()["consent_id"]) == (201, None)
    (event,) = await casework.events()
    assert (event["action"], event["legal_basis"]) == ("override", None)


async def test_a_reason_that_is_not_needed_is_no_override(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    row_id, people = await everybody(cast, casework)
    await casework.consent(row_id)
    asked = telling("phone", override_reason=REASON)
    answer = await http.post(disclosures_of(row_id), json=asked, headers=people["P"].headers)
    assert (answer.status_code, answer.json()["override_reason"]) == (201, None)
    assert [event["action"] for event in await casework.events()] == ["disclose"]
    assert await facts.jobs() == []


@pytest.mark.parametrize("purpose", ["research", "photo"])
async def test_case_25_override_for_research(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts, purpose: str
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    asked = telling("phone", override_reason=REASON, purpose=purpose)
    refused(
        await http.post(disclosures_of(row_id), json=asked, headers=alice.headers), 403, "consent_required"
    )
    (event,) = await casework.events()
    assert (event["action"], event["result"]) == ("override", "denied")
    assert (await facts.count("casework.disclosures"), await facts.jobs()) == (0, [])


async def test_case_22_a_hidden_name_is_not_told_for_any_reason(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, phone="1", name_hidden=True)
    await casework.consent(row_id)
    url = disclosures_of(row_id)
    both = await http.post(url, json=telling("first_name", "phone"), headers=alice.headers)
    assert both.json()["data"] == {"phone": "1"}
    assert both.json()["withheld"] == [{"field": "first_name", "why": "not_readable"}]
    alone = await http.post(url, json=telling("first_name", override_reason=REASON), headers=alice.headers)
    refused(alone, 403, "consent_required")
    assert "Amina" not in both.text + alone.text


async def test_case_04_without_its_event_nothing_is_told(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    await casework.consent(row_id)
    await raw.execute("ALTER TABLE casework.access_events ADD CONSTRAINT never CHECK (action <> 'disclose')")
    try:
        answer = await http.post(disclosures_of(row_id), json=telling("first_name"), headers=alice.headers)
    finally:
        await raw.execute("ALTER TABLE casework.access_events DROP CONSTRAINT never")
    refused(answer, 503, "audit_unavailable")
    assert "Amina" not in answer.text
    assert await facts.count("casework.disclosures") == 0


async def test_of_a_closed_record_is_told_what_is_consented_to_and_of_a_merged_one_nothing(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    closed = await casework.beneficiary(
        alice, status="closed", closed_at=clock.now(), closure_reason="transferred"
    )
    merged = await casework.beneficiary(alice, status="merged")
    for row_id in (closed, merged):
        await casework.consent(row_id)
    told = await http.post(disclosures_of(closed), json=telling("first_name"), headers=alice.headers)
    assert told.status_code == 201
    answer = await http.post(disclosures_of(merged), json=telling("first_name"), headers=alice.headers)
    refused(answer, 409, "merged")
