"""PUT and PATCH /casework/consents/{id}, and that there is no DELETE."""

from __future__ import annotations

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.builders.consents import CONSENTS, everybody, in_days
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration


@pytest.mark.parametrize("method", ["PUT", "PATCH"])
async def test_while_it_is_requested(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection, method: str
) -> None:
    alice = await cast.alice()
    consent_id = await casework.consent(await casework.beneficiary(alice), "requested")
    asked = {"fields": ["email"], "witness": "Zuberi Okoth", "purpose": "research"}
    answer = await http.request(method, f"{CONSENTS}/{consent_id}", json=asked, headers=alice.headers)
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert {name: found[name] for name in asked} == asked
    assert (found["version"], found["state"], found["notice_version"]) == (2, "requested", "2026-01")
    stored = await raw.fetchval("SELECT witness FROM casework.consents")
    assert b"Zuberi" not in stored
    read = await http.get(f"{CONSENTS}/{consent_id}", headers=alice.headers)
    assert read.json() == found
    updated, _ = await casework.events()
    assert (updated["action"], updated["fields"]) == ("update", ["witness"])


async def test_what_get_returned_changes_nothing(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    consent_id = await casework.consent(await casework.beneficiary(alice), "requested")
    found = (await http.get(f"{CONSENTS}/{consent_id}", headers=alice.headers)).json()
    answer = await http.put(f"{CONSENTS}/{consent_id}", json=found, headers=alice.headers)
    assert answer.json() == found


@pytest.mark.parametrize("method", ["PUT", "PATCH"])
@pytest.mark.parametrize("state", ["given", "refused", "withdrawn", "expired", "renewed", "invalidated"])
async def test_case_24_edit_after_given(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts, state: str, method: str
) -> None:
    alice = await cast.alice()
    consent_id = await casework.consent(await casework.beneficiary(alice), state)
    asked = {"fields": ["email"]}
    answer = await http.request(method, f"{CONSENTS}/{consent_id}", json=asked, headers=alice.headers)
    refused(answer, 409, "consent_immutable")
    assert await facts.count("casework.consents", "version = 1 AND fields[1] = 'first_name'") == 1
    assert await casework.events() == []


async def test_it_cannot_be_deleted(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    consent_id = await casework.consent(await casework.beneficiary(alice), "requested")
    answer = await http.delete(f"{CONSENTS}/{consent_id}", headers=alice.headers)
    refused(answer, 405, "method_not_allowed")
    assert "DELETE" not in answer.headers["allow"]


async def test_what_became_of_it_is_only_added_to(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    consent_id = await casework.consent(await casework.beneficiary(alice))
    await http.post(f"{CONSENTS}/{consent_id}/withdraw", headers=alice.headers)
    for statement in ("UPDATE casework.consent_changes SET to_state = 'given'",
                      "TRUNCATE casework.consent_changes"):  # fmt: skip
        with pytest.raises(asyncpg.PostgresError):
            await raw.execute(statement)


async def test_nobody(http: httpx.AsyncClient) -> None:
    refused(await http.patch(f"{CONSENTS}/{new_id()}", json={}), 401, "unauthenticated")


async def test_case_02_a_stranger_is_told_what_an_unknown_id_is_told(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, charlie = await cast.alice(), await cast.charlie()
    hidden, nowhere = await casework.consent(await casework.beneficiary(alice), "requested"), new_id()
    for one in (hidden, nowhere):
        answer = await http.patch(f"{CONSENTS}/{one}", json={"fields": []}, headers=charlie.headers)
        refused(answer, 404, "consent_not_found")
    assert [event["subject_ids"] for event in await casework.events("denied")] == [[hidden], [nowhere]]


async def test_case_05_who_may(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    row_id, people = await everybody(cast, casework)
    consent_id = await casework.consent(row_id, "requested")
    found = {}
    for letter, person in people.items():
        asked = {"evidence_ref": f"Folder {letter}"}
        answer = await http.patch(f"{CONSENTS}/{consent_id}", json=asked, headers=person.headers)
        found[letter] = answer.status_code
    assert found == {"P": 200, "B": 200, "S": 200, "D": 200, "M": 403, "X": 404, "R": 404, "U": 404}


@pytest.mark.parametrize(
    ("changes", "code", "pointer"),
    [
        ({"fields": None}, "invalid", "/fields"),
        ({"recipients": []}, "invalid", "/recipients"),
        ({"given_by": "guardian"}, "invalid", "/giver_name"),
        ({"expires_at": in_days(-2)}, "invalid", "/expires_at"),
        ({"valid_from": in_days(-31)}, "back_dated", "/valid_from"),
        ({"supersedes": str(new_id())}, "unknown_reference", "/supersedes"),
        ({"shoe_size": 41}, "invalid", "/shoe_size"),
    ],
)
async def test_malformed(
    http: httpx.AsyncClient,
    cast: Cast,
    casework: Casework,
    facts: Facts,
    changes: dict[str, object],
    code: str,
    pointer: str,
) -> None:
    alice = await cast.alice()
    consent_id = await casework.consent(await casework.beneficiary(alice), "requested")
    answer = await http.patch(f"{CONSENTS}/{consent_id}", json=changes, headers=alice.headers)
    refused(answer, 422, code, pointer)
    assert await facts.count("casework.consents", "version = 1") == 1


async def test_a_consent_does_not_supersede_itself(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    consent_id = await casework.consent(await casework.beneficiary(alice), "requested")
    asked = {"supersedes": str(consent_id)}
    answer = await http.patch(f"{CONSENTS}/{consent_id}", json=asked, headers=alice.headers)
    refused(answer, 422, "unknown_reference", "/supersedes")


async def test_somebody_was_faster(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    consent_id = await casework.consent(await casework.beneficiary(alice), "requested", version=2)
    stale = alice.headers | {"If-Match": '"1.full.requested.False"'}
    answer = await http.patch(f"{CONSENTS}/{consent_id}", json={"fields": []}, headers=stale)
    refused(answer, 412, "precondition_failed")
    current = alice.headers | {"If-Match": answer.headers["etag"]}
    again = await http.patch(f"{CONSENTS}/{consent_id}", json={"fields": []}, headers=current)
    assert again.status_code == 200


async def test_repeated(http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts) -> None:
    alice = await cast.alice()
    consent_id = await casework.consent(await casework.beneficiary(alice), "requested")
    url, asked = f"{CONSENTS}/{consent_id}", {"fields": ["email"]}
    first = await http.patch(url, json=asked, headers=alice.keyed("once"))
    again = await http.patch(url, json=asked, headers=alice.keyed("once"))
    assert again.json() == first.json()
    assert await facts.count("casework.consents", "version = 2") == 1


async def test_a_closed_record_is_read_only(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, status="closed", closed_at=clock.now(), closure_reason="other")
    consent_id = await casework.consent(row_id, "requested")
    answer = await http.patch(f"{CONSENTS}/{consent_id}", json={"fields": []}, headers=alice.headers)
    refused(answer, 409, "beneficiary_closed")
