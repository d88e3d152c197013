"""GET /sessions and GET /beneficiaries/{id}/sessions."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import asyncpg
import httpx
import pytest

from cairn.base.ids import new_id
from cairn.base.paging import PageRequest
from cairn.kernel.access import Caller
from cairn.products.casework.agendas.queries import agenda
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.plans import Explaining
from tests.problems import refused

pytestmark = pytest.mark.integration
URL = "/api/v1/sessions"
START = datetime(2026, 3, 1, 10, tzinfo=UTC)


async def test_case_05_a_page_is_one_event_with_whom_it_shows(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, queries: list[str]
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    amina, tom, hidden = [await casework.beneficiary(person, "X") for person in (alice, alice, bob)]
    for number in range(3):
        await casework.session(amina, alice, START + timedelta(days=number), notes="Met at home.")
    await casework.session(tom, alice, START + timedelta(days=5), goals=["school"])
    await casework.session(hidden, bob, START)
    await http.get(URL, headers=alice.headers)
    del queries[:]
    page = (await http.get(f"{URL}?per_page=3", headers=alice.headers)).json()
    assert len(queries) <= 8
    assert (page["total"], len(page["items"])) == (4, 3)
    assert [item["scheduled_start"] for item in page["items"]] == sorted(
        (item["scheduled_start"] for item in page["items"]), reverse=True
    )
    event = (await casework.events())[-1]
    assert (event["action"], event["subject_ids"]) == ("list", sorted([amina, tom], key=str))
    assert (event["fields"], event["via"], event["actor_role"]) == (
        ["goals", "notes"],
        "assignment",
        "worker",
    )
    assert len(await casework.events()) == 2
    rest = await http.get(f"{URL}?per_page=3&cursor={page['next_cursor']}", headers=alice.headers)
    assert len(rest.json()["items"]) == 1


async def test_the_statements_are_as_many_for_a_hundred(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, queries: list[str]
) -> None:
    alice = await cast.alice()
    whose = await casework.beneficiary(alice)
    for number in range(100):
        await casework.session(whose, alice, START + timedelta(days=number), notes="Met at home.")
    await http.get(URL, headers=alice.headers)
    del queries[:]
    page = (await http.get(f"{URL}?per_page=100", headers=alice.headers)).json()
    assert (len(page["items"]), len(queries) <= 8) == (100, True)


async def test_filters_narrow_it(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    amina = await casework.beneficiary(
        alice, programme_id=await casework.programme(zone="Pacific/Kiritimati")
    )
    tom = await casework.beneficiary(alice, "Tom")
    await casework.assign(tom, bob, "support")
    first = await casework.session(amina, alice, START)  # the 2nd of March in Kiritimati
    second = await casework.session(tom, bob, START, session_type="call")
    third = await casework.session(
        tom, alice, START + timedelta(days=1), status="cancelled", cancel_reason="other"
    )
    gone = await casework.session(tom, alice, START + timedelta(days=2), voided_at=START)
    expected = {
        "": {first, second, third},
        "worker_id=me": {first, third},
        f"worker_id={bob.id}": {second},
        f"beneficiary_id={amina}": {first},
        f"beneficiary_id={new_id()}": set(),
        "status=cancelled": {third},
        "session_type=call": {second},
        "from=2026-03-02": {first, third},
        "to=2026-03-01": {second},
        "from=2026-03-02&to=2026-03-02": {first, third},
        "from=2026-03-01T10:00:00Z&to=2026-03-02T10:00:00Z": {first, second},
        "from=2026-03-01T10:00:01Z": {third},
        "voided=true": {gone},
        "voided=false": {first, second, third},
    }
    for asked, ids in expected.items():
        page = (await http.get(f"{URL}?{asked.replace('+', '%2B')}", headers=alice.headers)).json()
        assert {item["id"] for item in page["items"]} == {str(one) for one in ids}, asked


async def test_case_26_what_cannot_be_asked_is_refused(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    for asked in (
        "sort=last_name", "sort=notes", "per_page=101", "per_page=0", "worker_id=you", "status=lost", "from=yesterday",
        "from=9999-12-31T23:59:59-12:00", "beneficiary_id=1", "search=Amina", "session_type=%00", "cursor=x",
        "voided=2",
    ):  # fmt: skip
        answer = await http.get(f"{URL}?{asked}", headers=alice.headers)
        assert answer.status_code in (400, 422), (asked, answer.text)
    refused(await http.get(URL), 401, "unauthenticated")
    for order in ("scheduled_start", "-created_at"):
        assert (await http.get(f"{URL}?sort={order}", headers=alice.headers)).status_code == 200


async def test_sessions_of_one_beneficiary(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    amina, tom = await casework.beneficiary(alice), await casework.beneficiary(alice, "Tom")
    session = await casework.session(amina, alice, notes="Met at home.")
    await casework.session(tom, alice)
    await casework.member(bob, "dpo")
    (item,) = (await http.get(f"/api/v1/beneficiaries/{amina}/sessions", headers=alice.headers)).json()[
        "items"
    ]
    assert (item["id"], item["notes"]) == (str(session), "Met at home.")
    (item,) = (await http.get(f"/api/v1/beneficiaries/{amina}/sessions", headers=bob.headers)).json()["items"]
    assert "notes" in item["withheld_fields"] and "notes" not in item
    events = await casework.events("list")
    assert {(event["actor_role"], *event["fields"]) for event in events} == {("worker", "notes"), ("dpo",)}
    assert [event["subject_ids"] for event in events] == [[amina]] * 2
    for asked in (amina, new_id()):
        hidden = await http.get(f"/api/v1/beneficiaries/{asked}/sessions", headers=charlie.headers)
        refused(hidden, 404, "beneficiary_not_found")
    assert len(await casework.events("denied")) == 2


async def test_case_04_without_its_event_no_page_is_shown(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    await casework.session(await casework.beneficiary(alice), alice, notes="Met at home.")
    await raw.execute("ALTER TABLE casework.access_events ADD CONSTRAINT never CHECK (action <> 'list')")
    try:
        answer = await http.get(URL, headers=alice.headers)
    finally:
        await raw.execute("ALTER TABLE casework.access_events DROP CONSTRAINT never")
    refused(answer, 503, "audit_unavailable")
    assert "Met at home" not in answer.text


async def test_an_agenda_is_found_by_indexes_among_many(
    cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    """100,000 sessions of 2,000 beneficiaries of somebody else, and a few of one's own."""
    alice, bob = await cast.alice(), await cast.bob()
    mine, theirs = await casework.beneficiary(alice), await casework.beneficiary(bob)
    for number in range(3):
        await casework.session(mine, alice, START + timedelta(days=number))
    other = await casework.session(theirs, bob, START)
    await raw.execute(
        "INSERT INTO casework.beneficiaries SELECT made.* FROM casework.beneficiaries b, generate_series(1, 2000) n,"
        " jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid(), 'code', 'C-' || n)) made"
        " WHERE b.id = $1",
        theirs,
    )
    await raw.execute(
        "INSERT INTO casework.sessions SELECT made.* FROM casework.sessions s, casework.beneficiaries b,"
        " generate_series(1, 50) n, jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),"
        " 'beneficiary_id', b.id, 'worker_id', b.id, 'scheduled_end', NULL,"
        " 'scheduled_start', s.scheduled_start + n * interval '1 hour')) made WHERE s.id = $1 AND b.id <> $2",
        other,
        mine,
    )
    assert await raw.fetchval("SELECT count(*) FROM casework.sessions") > 100_000
    await raw.execute("ANALYZE casework.sessions, casework.beneficiaries")
    reads = Explaining(raw, alice.id)
    caller = Caller(user_id=alice.id, roles=frozenset({"user"}))
    for filters in ({}, {"worker_id": alice.id}, {"beneficiary_id": mine}, {"status": "scheduled"}):
        page = await agenda(many=False).page(reads, caller, PageRequest(), {"voided": False, **filters})
        assert page.total == 3
    for plan in reads.plans:
        assert "Seq Scan on sessions" not in plan, plan
    del reads.plans[:]
    await casework.member(alice, "manager")
    page = await agenda(many=True).page(reads, caller, PageRequest(), {"voided": False})
    assert page.total is not None and page.total > 100_000
    assert reads.plans[0].count("hashed SubPlan") == 4, "two for the page, two for its count"
