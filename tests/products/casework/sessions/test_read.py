"""GET /sessions/{id}."""

from __future__ import annotations

from datetime import UTC, datetime

import httpx
import pytest

from cairn.base.ids import new_id
from cairn.products.casework.sessions.rules import OUTLINE
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.problems import refused

pytestmark = pytest.mark.integration
URL = "/api/v1/sessions"
LATER = datetime(2030, 1, 1, tzinfo=UTC)


async def test_who_works_with_the_person_reads_what_is_sealed(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, queries: list[str]
) -> None:
    alice = await cast.alice()
    whose = await casework.beneficiary(alice)
    session = await casework.session(whose, alice, notes="Met at home.", goals=["school"])
    await http.get(f"{URL}/{session}", headers=alice.headers)
    del queries[:]
    answer = await http.get(f"{URL}/{session}", headers=alice.headers | {"X-Access-Purpose": "supervision"})
    assert len(queries) <= 6
    found = answer.json()
    assert (found["notes"], found["goals"], found["topics"]) == ("Met at home.", ["school"], [])
    assert (answer.headers["etag"], answer.headers["cache-control"]) == ('"1.full"', "no-store")
    event = (await casework.events("view"))[-1]
    assert (event["fields"], event["subject_ids"], event["purpose"]) == (
        ["goals", "notes"],
        [whose],
        "supervision",
    )
    same = await http.get(f"{URL}/{session}", headers=alice.headers | {"If-None-Match": '"1.full"'})
    assert (same.status_code, same.content) == (304, b"")
    assert len(await casework.events("view")) == 3


@pytest.mark.parametrize(("role", "via"), [("manager", "programme"), ("dpo", "dpo")])
async def test_others_see_when_of_what_kind_and_how_it_stands(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, role: str, via: str
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    whose = await casework.beneficiary(alice)
    session = await casework.session(whose, alice, notes="Met at home.")
    await casework.member(bob, role)
    answer = await http.get(f"{URL}/{session}", headers=bob.headers)
    found = answer.json()
    assert set(found) == OUTLINE
    assert {"notes", "worker_id", "attendance", "outcome"} <= set(found["withheld_fields"])
    assert answer.headers["etag"] == '"1.outline"'
    (event,) = await casework.events()
    assert (event["fields"], event["via"], event["actor_role"]) == ([], via, role)


async def test_a_worker_who_is_no_more_than_a_manager_now_sees_the_outline(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    session = await casework.session(await casework.beneficiary(alice), bob, notes="Met at home.")
    await casework.member(bob, "manager")
    assert "notes" not in (await http.get(f"{URL}/{session}", headers=bob.headers)).json()
    refused(
        await http.put(f"{URL}/{session}", json={"notes": "x"}, headers=bob.headers), 403, "not_in_your_role"
    )


async def test_case_02_a_stranger_is_told_what_an_unknown_id_is_told(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, queries: list[str]
) -> None:
    alice, charlie = await cast.alice(), await cast.charlie()
    session, nowhere = await casework.session(await casework.beneficiary(alice), alice), new_id()
    await http.get(f"{URL}/{new_id()}", headers=charlie.headers)
    del queries[:]
    hidden = await http.get(f"{URL}/{session}", headers=charlie.headers)
    asked, queries[:] = list(queries), []
    unknown = await http.get(f"{URL}/{nowhere}", headers=charlie.headers)
    refused(hidden, 404, "session_not_found")
    refused(unknown, 404, "session_not_found")
    assert asked == queries
    denied = await casework.events("denied")
    assert [event["subject_ids"] for event in denied[-2:]] == [[session], [nowhere]]
    refused(await http.get(f"{URL}/{session}"), 401, "unauthenticated")


async def test_case_05_an_admin_and_an_auditor_are_strangers(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    session = await casework.session(await casework.beneficiary(alice), alice)
    for person in (await cast.ada(), await cast.person("audrey", "user", "auditor")):
        refused(await http.get(f"{URL}/{session}", headers=person.headers), 404, "session_not_found")
        assert (await http.get(URL, headers=person.headers)).json()["items"] == []


async def test_a_voided_beneficiary_hides_their_sessions(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    whose = await casework.beneficiary(alice)
    session = await casework.session(whose, alice)
    await casework.raw.execute(
        "UPDATE casework.beneficiaries SET voided_at = now(), void_reason = 'error' WHERE id = $1", whose
    )
    refused(await http.get(f"{URL}/{session}", headers=alice.headers), 404, "session_not_found")
    assert (await http.get(URL, headers=alice.headers)).json()["items"] == []


@pytest.mark.parametrize(
    "swap",
    [
        "UPDATE casework.sessions SET notes = location WHERE id = $1",
        "UPDATE casework.sessions SET notes = (SELECT notes FROM casework.sessions WHERE id = $2) WHERE id = $1",
        "UPDATE casework.sessions SET dek_id = (SELECT dek_id FROM casework.sessions WHERE id = $2) WHERE id = $1",
        "UPDATE casework.sessions SET beneficiary_id = o.whose FROM (SELECT beneficiary_id AS whose FROM"  # noqa: ISC004
        " casework.sessions WHERE id = $2) o WHERE id = $1",
    ],
)
async def test_case_09_what_was_swapped_is_never_shown(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, swap: str
) -> None:
    alice = await cast.alice()
    whose = await casework.beneficiary(alice)
    session = await casework.session(whose, alice, notes="Met at home.", location="Home")
    other = await casework.session(
        await casework.beneficiary(alice, "Tom"), alice, LATER, notes="A secret of Tom."
    )
    await casework.raw.execute(swap.replace("$2", f"'{other}'"), session)
    answer = await http.get(f"{URL}/{session}", headers=alice.headers)
    refused(answer, 500, "integrity_failure")
    assert "secret" not in answer.text
    (event,) = await casework.events("integrity_failure")
    assert event["subject_ids"] == [session]
    page = (await http.get(URL, headers=alice.headers)).json()["items"]
    (broken,) = [item for item in page if item["id"] == str(session)]
    assert "notes" not in broken and set(broken["withheld_fields"]) == {
        "notes", "goals", "topics", "location", "outcome",
    }  # fmt: skip
    assert [event["subject_ids"] for event in await casework.events("integrity_failure")] == [[session]] * 2
