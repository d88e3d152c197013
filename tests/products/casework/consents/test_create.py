"""POST /beneficiaries/{id}/consents."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.builders.consents import CONSENTS, consents_of, everybody, in_days, terms
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration


async def test_works(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    asked = terms(giver_name="Fatou Diallo", given_by="legal_representative", witness="Zuberi Okoth")
    answer = await http.post(consents_of(row_id), json=asked, headers=alice.headers)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert {name: made[name] for name in asked if name != "expires_at"} == {
        name: value for name, value in asked.items() if name != "expires_at"
    }
    assert datetime.fromisoformat(made["expires_at"]) == datetime.fromisoformat(str(asked["expires_at"]))
    assert (made["state"], made["valid_from"], made["legal_basis"]) == ("requested", None, "consent")
    assert (made["supersedes"], made["review_required"], made["withheld_fields"]) == (None, False, [])
    assert (made["version"], made["created_by"]) == (1, str(alice.id))
    assert answer.headers["location"] == f"{CONSENTS}/{made['id']}"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["etag"] == '"1.full.requested.False"'
    assert (await http.get(answer.headers["location"], headers=alice.headers)).json() == made
    stored = await raw.fetchrow("SELECT * FROM casework.consents")
    assert b"Fatou" not in stored["giver_name"]
    assert b"Zuberi" not in stored["witness"]
    change = await raw.fetchrow("SELECT from_state, to_state, changed_by FROM casework.consent_changes")
    assert tuple(change) == (None, "requested", alice.id)
    created, _ = await casework.events()
    assert (created["action"], created["via"], created["subject_ids"]) == ("create", "assignment", [row_id])
    assert created["fields"] == ["giver_name", "witness"]
    assert "Fatou" not in str(created["detail"])
    assert await facts.events() == []


async def test_a_consent_can_be_given_at_once(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    answer = await http.post(consents_of(row_id), json=terms(state="given"), headers=alice.headers)
    made = answer.json()
    assert (answer.status_code, made["state"]) == (201, "given")
    assert made["valid_from"] == made["recorded_at"] == made["created_at"]


async def test_nobody(http: httpx.AsyncClient) -> None:
    refused(await http.post(consents_of(new_id()), json=terms()), 401, "unauthenticated")


async def test_case_02_a_stranger_is_told_what_an_unknown_id_is_told(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    alice, charlie = await cast.alice(), await cast.charlie()
    row_id, nowhere = await casework.beneficiary(alice), new_id()
    for one in (row_id, nowhere):
        answer = await http.post(consents_of(one), json=terms(), headers=charlie.headers)
        refused(answer, 404, "beneficiary_not_found")
    assert [event["subject_ids"] for event in await casework.events("denied")] == [[row_id], [nowhere]]
    assert await facts.count("casework.consents") == 0


async def test_case_05_who_may(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    row_id, people = await everybody(cast, casework)
    wanted = {"P": 201, "B": 201, "S": 201, "D": 201, "M": 403, "X": 404, "R": 404, "U": 404}
    found = {}
    for letter, person in people.items():
        answer = await http.post(consents_of(row_id), json=terms(), headers=person.headers)
        found[letter] = answer.status_code
    assert found == wanted
    vias = {(event["via"], event["actor_role"]) for event in await casework.events("create")}
    assert vias == {("assignment", "worker"), ("supervisor", "supervisor"), ("dpo", "dpo")}


async def test_a_role_is_refused_before_the_body_is_looked_at(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    row_id, people = await everybody(cast, casework)
    refused(
        await http.post(consents_of(row_id), json={}, headers=people["M"].headers), 403, "not_in_your_role"
    )


async def test_repeated(http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    asked = terms(state="given", giver_name="Fatou Diallo")
    first = await http.post(consents_of(row_id), json=asked, headers=alice.keyed("once"))
    again = await http.post(consents_of(row_id), json=asked, headers=alice.keyed("once"))
    assert again.json() == first.json()
    assert again.headers["idempotency-replayed"] == "true"
    assert await facts.count("casework.consents") == 1


@pytest.mark.parametrize(
    ("more", "pointer"),
    [
        ({"purpose": "gossip"}, "/purpose"),
        ({"legal_basis": "whim"}, "/legal_basis"),
        ({"fields": ["first_name", "shoe_size"]}, "/fields/1"),
        ({"fields": ["birth_precision"]}, "/fields/0"),
        ({"recipients": []}, "/recipients"),
        ({"recipients": ["x" * 201]}, "/recipients/0"),
        ({"recipients": [f"Clinic {number}" for number in range(21)]}, "/recipients"),
        ({"recipients": ["a\u0000b"]}, "/recipients/0"),
        ({"given_by": "guardian"}, "/giver_name"),
        ({"giver_name": " "}, "/giver_name"),
        ({"state": "withdrawn"}, "/state"),
        ({"notice_version": ""}, "/notice_version"),
        ({"expires_at": "2026-01-01"}, "/expires_at"),
        ({"expires_at": in_days(-1)}, "/expires_at"),
        ({"expires_at": in_days(3660)}, "/expires_at"),
        ({"expires_at": "9999-12-31T23:59:59-23:00"}, "/expires_at"),
        ({"valid_from": in_days(20), "expires_at": in_days(19)}, "/expires_at"),
        ({"valid_from": in_days(400), "expires_at": in_days(500)}, "/valid_from"),
        ({"witnesses": 2}, "/witnesses"),
        ({"supersedes": "x"}, "/supersedes"),
    ],
)
async def test_malformed(
    http: httpx.AsyncClient,
    cast: Cast,
    casework: Casework,
    facts: Facts,
    more: dict[str, object],
    pointer: str,
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    answer = await http.post(consents_of(row_id), json=terms(**more), headers=alice.headers)
    refused(answer, 422, "invalid", pointer)
    assert await facts.count("casework.consents") == 0
    assert await casework.events() == []


@pytest.mark.parametrize("state", ["requested", "given"])
@pytest.mark.parametrize(
    ("back", "more", "fits"),
    [
        (timedelta(minutes=4), {"method": "verbal"}, True),
        (timedelta(minutes=6), {"method": "verbal"}, False),
        (timedelta(minutes=6), {"method": "verbal", "evidence_ref": "Folder 1"}, False),
        (timedelta(minutes=6), {"method": "written"}, False),
        (timedelta(days=29), {"method": "written", "evidence_ref": "Folder 1"}, True),
        (timedelta(days=31), {"method": "written", "evidence_ref": "Folder 1"}, False),
        (timedelta(days=700_000), {"method": "written", "evidence_ref": "Folder 1"}, False),
    ],
)
async def test_case_24_how_far_back_a_consent_may_begin(
    http: httpx.AsyncClient,
    cast: Cast,
    casework: Casework,
    state: str,
    back: timedelta,
    more: dict[str, object],
    *,
    fits: bool,
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    begin = (clock.now() - back).isoformat()
    asked = terms(valid_from=begin, state=state, **more)
    answer = await http.post(consents_of(row_id), json=asked, headers=alice.headers)
    if fits:
        assert answer.status_code == 201, answer.text
        assert datetime.fromisoformat(answer.json()["valid_from"]) == datetime.fromisoformat(begin)
    else:
        refused(answer, 422, "back_dated", "/valid_from")


async def test_case_24_two_active_for_one_purpose(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    url = consents_of(row_id)
    assert (await http.post(url, json=terms(state="given"), headers=alice.headers)).status_code == 201
    refused(await http.post(url, json=terms(state="given"), headers=alice.headers), 409, "consent_active")
    other = await http.post(url, json=terms(state="given", purpose="photo"), headers=alice.headers)
    asked = await http.post(url, json=terms(), headers=alice.headers)
    assert (other.status_code, asked.status_code) == (201, 201)
    assert await facts.count("casework.consents") == 3


async def test_case_24_of_two_given_in_parallel_one_holds(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    row_id, people = await everybody(cast, casework)
    asked = [
        http.post(consents_of(row_id), json=terms(state="given"), headers=people[letter].headers)
        for letter in "PBSD"
    ]
    answers = await asyncio.gather(*asked)
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]
    assert await facts.count("casework.consents") == await facts.count("casework.consent_changes") == 1


async def test_one_that_expired_gives_way(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    end = clock.now() - timedelta(minutes=1)
    old = await casework.consent(row_id, expires_at=end)
    answer = await http.post(consents_of(row_id), json=terms(state="given"), headers=alice.headers)
    assert answer.status_code == 201, answer.text
    assert await raw.fetchval("SELECT state FROM casework.consents WHERE id = $1", old) == "expired"
    change = await raw.fetchrow("SELECT * FROM casework.consent_changes WHERE consent_id = $1", old)
    assert (change["from_state"], change["to_state"], change["at"]) == ("given", "expired", end)


async def test_another_scope_supersedes_the_old_consent_in_one_go(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    old = await casework.consent(row_id)
    asked = terms(state="given", fields=["email"], supersedes=str(old))
    answer = await http.post(consents_of(row_id), json=asked, headers=alice.headers)
    assert answer.status_code == 201, answer.text
    assert answer.json()["supersedes"] == str(old)
    assert (await http.get(f"{CONSENTS}/{old}", headers=alice.headers)).json()["state"] == "invalidated"
    changes = await raw.fetch("SELECT consent_id, from_state, to_state FROM casework.consent_changes")
    assert (old, "given", "invalidated") in {tuple(change) for change in changes}


async def test_case_02_what_supersedes_names_one_of_the_same_person_and_purpose(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    alice, charlie = await cast.alice(), await cast.charlie()
    row_id = await casework.beneficiary(alice)
    theirs = await casework.consent(await casework.beneficiary(charlie))
    photo, nowhere = await casework.consent(row_id, purpose="photo"), new_id()
    for named in (theirs, photo, nowhere):
        asked = terms(state="given", supersedes=str(named))
        answer = await http.post(consents_of(row_id), json=asked, headers=alice.headers)
        refused(answer, 422, "unknown_reference", "/supersedes")
    denied = await casework.events("denied")
    assert [event["subject_ids"] for event in denied] == [[theirs], [photo], [nowhere]]
    assert await facts.count("casework.consents") == 2


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"status": "closed", "closed_at": clock.now(), "closure_reason": "other"}, "beneficiary_closed"),
        ({"status": "merged"}, "merged"),
    ],
)
async def test_a_closed_record_takes_no_new_consent(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, more: dict[str, object], code: str
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, **more)
    refused(await http.post(consents_of(row_id), json=terms(), headers=alice.headers), 409, code)


async def test_somebody_was_faster(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    stale = alice.headers | {"If-Match": '"7.full"'}
    answer = await http.post(consents_of(row_id), json=terms(), headers=stale)
    refused(answer, 412, "precondition_failed")
    assert answer.headers["etag"] == '"1.full"'
