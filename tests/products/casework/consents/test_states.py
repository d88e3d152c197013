"""POST /casework/consents/{id}/give, /refuse, /withdraw, /renew, /invalidate: what all of them have in common."""

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
from tests.builders.consents import CONSENTS, everybody, in_days
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
STATES = ("requested", "given", "refused", "withdrawn", "expired", "renewed", "invalidated")
VERBS = {
    "give": "given", "refuse": "refused", "withdraw": "withdrawn", "renew": "renewed", "invalidate": "invalidated",
}  # fmt: skip
ALLOWED = {
    ("requested", "give"), ("requested", "refuse"), ("given", "withdraw"), ("given", "renew"),
    ("given", "invalidate"), ("renewed", "withdraw"), ("renewed", "invalidate"), ("expired", "renew"),
}  # fmt: skip


async def ask(http: httpx.AsyncClient, person: Person, verb: str, consent_id: object) -> httpx.Response:
    body = {"expires_at": in_days(100)} if verb == "renew" else None
    return await http.post(f"{CONSENTS}/{consent_id}/{verb}", json=body, headers=person.headers)


async def officer(cast: Cast, casework: Casework) -> Person:
    """A data protection officer, who may do all of it."""
    dora = await cast.person("dora")
    await casework.member(dora, "dpo")
    return dora


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("state", STATES)
async def test_case_24_every_pair_of_states(
    http: httpx.AsyncClient,
    cast: Cast,
    casework: Casework,
    raw: asyncpg.Connection,
    state: str,
    verb: str,
) -> None:
    dora = await officer(cast, casework)
    row_id = await casework.beneficiary(None)
    consent_id = await casework.consent(row_id, state)
    answer = await ask(http, dora, verb, consent_id)
    changes = await raw.fetch("SELECT from_state, to_state, changed_by FROM casework.consent_changes")
    stored = await raw.fetchrow("SELECT state, version FROM casework.consents")
    if (state, verb) in ALLOWED:
        assert answer.status_code == 200, answer.text
        assert (answer.json()["state"], answer.json()["version"]) == (VERBS[verb], 2)
        assert [tuple(change) for change in changes] == [(state, VERBS[verb], dora.id)]
        assert tuple(stored) == (VERBS[verb], 2)
        (event,) = await casework.events()
        assert (event["action"], event["via"], event["subject_ids"]) == ("update", "dpo", [row_id])
        assert json.loads(event["detail"]) == {"consent_id": str(consent_id), "state": VERBS[verb]}
    else:
        refused(answer, 409, "invalid_transition")
        assert (changes, tuple(stored)) == ([], (state, 1))
        assert await casework.events() == []


@pytest.mark.parametrize("state", ["given", "renewed"])
@pytest.mark.parametrize("verb", VERBS)
async def test_case_24_what_has_expired_meanwhile_can_only_be_renewed(
    http: httpx.AsyncClient,
    cast: Cast,
    casework: Casework,
    raw: asyncpg.Connection,
    state: str,
    verb: str,
) -> None:
    dora = await officer(cast, casework)
    end = clock.now() - timedelta(minutes=1)
    consent_id = await casework.consent(await casework.beneficiary(None), state, expires_at=end)
    answer = await ask(http, dora, verb, consent_id)
    if verb != "renew":
        refused(answer, 409, "invalid_transition")
        return
    assert (answer.status_code, answer.json()["state"]) == (200, "renewed")
    changes = await raw.fetch("SELECT from_state, to_state, at FROM casework.consent_changes ORDER BY at")
    assert [tuple(change)[:2] for change in changes] == [(state, "expired"), ("expired", "renewed")]
    assert changes[0]["at"] == end


@pytest.mark.parametrize("verb", VERBS)
async def test_nobody(http: httpx.AsyncClient, verb: str) -> None:
    refused(await http.post(f"{CONSENTS}/{new_id()}/{verb}"), 401, "unauthenticated")


@pytest.mark.parametrize("verb", VERBS)
async def test_case_02_a_stranger_is_told_what_an_unknown_id_is_told(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, verb: str
) -> None:
    alice, charlie = await cast.alice(), await cast.charlie()
    hidden, nowhere = await casework.consent(await casework.beneficiary(alice)), new_id()
    for one in (hidden, nowhere):
        refused(await ask(http, charlie, verb, one), 404, "consent_not_found")
    assert [event["subject_ids"] for event in await casework.events("denied")] == [[hidden], [nowhere]]


@pytest.mark.parametrize("verb", VERBS)
async def test_case_05_who_may(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection, verb: str
) -> None:
    row_id, people = await everybody(cast, casework)
    before = next(state for state, allowed in ALLOWED if allowed == verb)
    consent_id = await casework.consent(row_id, before)
    found = {}
    for letter, person in people.items():
        await raw.execute("UPDATE casework.consents SET state = $1", before)
        found[letter] = (await ask(http, person, verb, consent_id)).status_code
    workers = 403 if verb == "invalidate" else 200
    assert found == {
        "P": workers,
        "B": workers,
        "S": workers,
        "D": 200,
        "M": 403,
        "X": 404,
        "R": 404,
        "U": 404,
    }


@pytest.mark.parametrize("verb", VERBS)
async def test_repeated(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts, verb: str
) -> None:
    dora = await officer(cast, casework)
    before = next(state for state, allowed in ALLOWED if allowed == verb)
    consent_id = await casework.consent(await casework.beneficiary(None), before)
    body = {"expires_at": in_days(100)} if verb == "renew" else None
    url = f"{CONSENTS}/{consent_id}/{verb}"
    first = await http.post(url, json=body, headers=dora.keyed("once"))
    again = await http.post(url, json=body, headers=dora.keyed("once"))
    assert again.json() == first.json()
    assert await facts.count("casework.consent_changes") == 1


@pytest.mark.parametrize(
    ("state", "verb", "status"),
    [
        ("given", "withdraw", 200), ("requested", "refuse", 200), ("given", "invalidate", 200),
        ("requested", "give", 409), ("given", "renew", 409),
    ],
)  # fmt: skip
async def test_of_a_closed_record_consents_end_and_none_begins(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, state: str, verb: str, status: int
) -> None:
    dora = await officer(cast, casework)
    row_id = await casework.beneficiary(None, status="closed", closed_at=clock.now(), closure_reason="other")
    answer = await ask(http, dora, verb, await casework.consent(row_id, state))
    assert answer.status_code == status
    assert answer.json().get("code") == (None if status == 200 else "beneficiary_closed")


@pytest.mark.parametrize("verb", VERBS)
async def test_of_a_merged_record_nothing_changes(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, verb: str
) -> None:
    dora = await officer(cast, casework)
    before = next(state for state, allowed in ALLOWED if allowed == verb)
    row_id = await casework.beneficiary(None, status="merged")
    refused(await ask(http, dora, verb, await casework.consent(row_id, before)), 409, "merged")


async def test_a_consent_that_was_given_in_the_meantime_is_not_given_twice(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    row_id, people = await everybody(cast, casework)
    consent_id = await casework.consent(row_id, "requested")
    answers = await asyncio.gather(*(ask(http, people[letter], "give", consent_id) for letter in "PBSD"))
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409]
    assert await facts.count("casework.consent_changes") == 1


async def test_case_24_of_two_requests_that_are_given_in_parallel_one_holds(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    asked = [await casework.consent(row_id, "requested") for _ in range(4)]
    answers = await asyncio.gather(*(ask(http, alice, "give", consent_id) for consent_id in asked))
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409]
    assert {answer.json()["code"] for answer in answers if answer.status_code == 409} == {"consent_active"}
    assert await facts.count("casework.consents", "state = 'given'") == 1
