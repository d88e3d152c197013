"""POST /beneficiaries/{id}/reveal."""

from __future__ import annotations

import asyncpg
import httpx
import pytest

from cairn.base.ids import new_id
from cairn.products.casework.reveals.schemas import FIELDS, Revealed
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.facts import Facts

pytestmark = pytest.mark.integration
ASKED = {"fields": ["first_name", "national_id"], "purpose": "legal"}


def url(row_id: object) -> str:
    return f"/api/v1/beneficiaries/{row_id}/reveal"


async def test_case_22_names_that_are_hidden_are_shown_here_and_only_what_was_asked_for(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(
        alice, "Amina", "Diallo", name_hidden=True, national_id="AB 1", phone="1"
    )
    plain = (await http.get(f"/api/v1/beneficiaries/{row_id}", headers=alice.headers)).json()
    assert "Amina" not in str(plain)
    answer = await http.post(url(row_id), headers=alice.headers, json=ASKED)
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert found == {
        "beneficiary_id": str(row_id), "code": plain["code"], "fields": ["first_name", "national_id"],
        "purpose": "legal", "first_name": "Amina", "national_id": "AB 1",
        "withheld_fields": [name for name in FIELDS if name not in ASKED["fields"]],
    }  # fmt: skip
    assert answer.headers["cache-control"] == "no-store"
    assert "etag" not in answer.headers
    (event,) = await casework.events("reveal_field")
    assert (event["subject_ids"], event["fields"]) == ([row_id], ["first_name", "national_id"])
    assert (event["purpose"], event["actor_role"], event["via"]) == ("legal", "worker", "assignment")
    assert event["detail"] is None
    assert await facts.events() == []


async def test_case_22_a_reveal_without_purpose_is_refused(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, "Amina", name_hidden=True)
    for body in ({"fields": ["first_name"]}, {"fields": ["first_name"], "purpose": None}):
        answer = await http.post(url(row_id), headers=alice.headers, json=body)
        assert (answer.status_code, answer.json()["code"]) == (422, "purpose_required")
        assert [one["pointer"] for one in answer.json()["errors"]] == ["/purpose"]
        assert "Amina" not in answer.text
    assert await casework.events() == []


async def test_the_purpose_may_stand_in_the_header(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    headers = {**alice.headers, "X-Access-Purpose": "subject_request"}
    answer = await http.post(url(row_id), headers=headers, json={"fields": ["last_name"]})
    assert (answer.json()["purpose"], answer.json()["last_name"]) == ("subject_request", "Diallo")
    both = {"fields": ["last_name"], "purpose": "legal"}
    answer = await http.post(url(row_id), headers=headers, json=both)
    assert answer.status_code == 422
    assert [(one["pointer"], one["code"]) for one in answer.json()["errors"]] == [
        ("/purpose", "conflicting_fields")
    ]
    answer = await http.post(url(row_id), headers=headers, json={**both, "purpose": "subject_request"})
    assert answer.status_code == 200
    assert [event["purpose"] for event in await casework.events()] == ["subject_request"] * 2


async def test_primary_workers_and_supervisors_and_nobody_else(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    sam, mia, dan = [await cast.person(name) for name in ("sam", "mia", "dan")]
    team = await casework.team()
    row_id = await casework.beneficiary(alice, team_id=team)
    await casework.assign(row_id, bob, "support")
    await casework.member(sam, "supervisor", team=team)
    await casework.member(mia, "manager")
    await casework.member(dan, "dpo")
    assert (await http.post(url(row_id), json=ASKED)).status_code == 401
    for person in (bob, mia, dan):
        answer = await http.post(url(row_id), headers=person.headers, json={})
        assert (answer.status_code, answer.json()["code"]) == (403, "not_in_your_role")
    answer = await http.post(url(row_id), headers=sam.headers, json=ASKED)
    assert (answer.status_code, answer.json()["first_name"]) == (200, "Amina")
    assert [(event["action"], event["actor_role"]) for event in await casework.events()] == [
        ("reveal_field", "supervisor")
    ]


async def test_case_02_strangers_and_global_roles_are_told_that_there_is_none(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, queries: list[str]
) -> None:
    row_id = await casework.beneficiary(await cast.alice())
    people = [await cast.charlie(), await cast.ada(), await cast.person("olga", "user", "auditor")]
    for person in people:
        await http.post(url(new_id()), headers=person.headers, json=ASKED)
        seen = []
        for asked in (row_id, new_id()):
            del queries[:]
            answer = await http.post(url(asked), headers=person.headers, json=ASKED)
            assert (answer.status_code, answer.json()["code"]) == (404, "beneficiary_not_found")
            seen.append(list(queries))
        assert seen[0] == seen[1]
    assert [event["action"] for event in await casework.events()] == ["denied"] * 9


async def test_asking_again_is_another_reveal(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    """An Idempotency-Key keeps nothing: each answer is a look of its own, and recorded as one."""
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    for _ in range(2):
        answer = await http.post(url(row_id), headers=alice.keyed("k"), json=ASKED)
        assert answer.status_code == 200
        assert "idempotency-replayed" not in answer.headers
    assert len(await casework.events("reveal_field")) == 2
    assert await raw.fetchval("SELECT count(*) FROM kernel.idempotent_outcomes") == 0


@pytest.mark.parametrize(
    ("status", "more"), [("closed", "closed_at = now()"), ("merged", "closed_at = NULL")]
)
async def test_records_that_are_over_can_be_asked(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection, status: str, more: str
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    await raw.execute(
        f"UPDATE casework.beneficiaries SET status = $1, closure_reason = 'other', {more}", status  # noqa: S608
    )  # fmt: skip
    answer = await http.post(url(row_id), headers=alice.headers, json=ASKED)
    assert (answer.status_code, answer.json()["first_name"]) == (200, "Amina")


async def test_every_sealed_field_can_be_asked_for_and_is_null_where_there_is_none(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, queries: list[str]
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, "Amina", None, languages=["sw"])
    await http.post(url(row_id), headers=alice.headers, json=ASKED)
    del queries[:]
    all_of_them = {"fields": [*FIELDS, "notes"], "purpose": "service"}
    answer = await http.post(url(row_id), headers=alice.headers, json=all_of_them)
    found = answer.json()
    assert (found["fields"], found["withheld_fields"]) == (list(FIELDS), [])
    assert (found["last_name"], found["languages"], found["disabilities"]) == (None, ["sw"], [])
    assert found.keys() == Revealed.model_fields.keys()
    assert len(queries) <= 6
    assert "Amina" not in str(await casework.events())


@pytest.mark.parametrize(
    ("body", "pointer", "code"),
    [
        ({}, "/fields", "required"),
        ({"fields": []}, "/fields", "too_few"),
        ({"fields": ["code"]}, "/fields/0", "not_a_choice"),
        ({"fields": ["notes"] * 21}, "/fields", "too_many"),
        ({"fields": ["notes"], "purpose": "curiosity"}, "/purpose", "not_a_choice"),
        ({"fields": ["notes"], "reason": "a"}, "/reason", "unknown_field"),
    ],
)
async def test_what_is_malformed_is_said_by_field(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, body: dict[str, object], pointer: str, code: str
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    answer = await http.post(url(row_id), headers=alice.headers, json=body)
    assert answer.status_code == 422
    assert [(one["pointer"], one["code"]) for one in answer.json()["errors"]] == [(pointer, code)]
    assert await casework.events() == []


async def test_case_09_what_was_changed_behind_our_back_is_not_shown(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    await raw.execute("UPDATE casework.beneficiaries SET first_name = last_name")
    answer = await http.post(url(row_id), headers=alice.headers, json=ASKED)
    assert (answer.status_code, answer.json()["code"]) == (500, "integrity_failure")
    assert "Diallo" not in answer.text
    assert [event["action"] for event in await casework.events()] == ["integrity_failure"]
