"""GET /beneficiaries."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast, Person

pytestmark = pytest.mark.integration
URL = "/api/v1/beneficiaries"


async def ids(http: httpx.AsyncClient, person: Person, query: str = "") -> list[UUID]:
    answer = await http.get(f"{URL}{query}", headers=person.headers)
    assert answer.status_code == 200, answer.text
    found = [UUID(item["id"]) for item in answer.json()["items"]]
    assert answer.json()["total"] in (None, len(found))
    return found


async def test_case_05_a_page_of_fifty_is_one_event_with_fifty_ids(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    made = {await casework.beneficiary(alice, phone="0712") for _ in range(51)}
    answer = await http.get(f"{URL}?per_page=50", headers=alice.headers | {"X-Access-Purpose": "research"})
    found = answer.json()
    assert (found["total"], len(found["items"]), found["total_pages"]) == (51, 50, 2)
    assert answer.headers["cache-control"] == "no-store"
    assert "etag" not in answer.headers
    (event,) = await casework.events()
    assert (event["action"], event["via"], event["actor_role"], event["purpose"]) == (
        "list", "assignment", "worker", "research",
    )  # fmt: skip
    assert event["subject_count"] == 50
    assert {str(one) for one in event["subject_ids"]} == {item["id"] for item in found["items"]}
    assert event["fields"] == ["first_name", "last_name", "phone"]
    rest = await http.get(f"{URL}?per_page=50&cursor={found['next_cursor']}", headers=alice.headers)
    shown = {UUID(item["id"]) for page in (found, rest.json()) for item in page["items"]}
    assert shown == made


async def test_case_05_admins_and_auditors_see_nobody_but_their_own(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, ada = await cast.alice(), await cast.person("ada", "user", "admin", "auditor")
    hidden, own = await casework.beneficiary(alice), await casework.beneficiary(ada)
    assert await ids(http, ada) == [own]
    assert (await http.get(f"{URL}/{hidden}", headers=ada.headers)).status_code == 404
    assert (await http.get(f"{URL}/{own}", headers=ada.headers)).status_code == 200


async def test_who_sees_whom(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    manager, dpo = await cast.person("mona"), await cast.person("dora")
    team = await casework.team()
    elsewhere = await casework.programme()
    in_team = await casework.beneficiary(alice, team_id=team)
    alone = await casework.beneficiary(alice)
    other = await casework.beneficiary(alice, programme_id=elsewhere)
    await casework.assign(alone, charlie, "support")
    await casework.member(bob, "supervisor", team=team)
    await casework.member(charlie, "worker", team=team)
    await casework.member(manager, "manager")
    await casework.member(dpo, "dpo", programme=elsewhere)
    assert await ids(http, alice) == [other, alone, in_team]
    assert await ids(http, bob) == [in_team]
    assert await ids(http, charlie) == [alone]
    assert await ids(http, manager) == [alone, in_team]
    assert await ids(http, dpo) == [other]
    assert {(event["actor_id"], event["via"], event["actor_role"]) for event in await casework.events("list")} == {
        (alice.id, "assignment", "worker"), (bob.id, "supervisor", "supervisor"),
        (charlie.id, "assignment", "worker"), (manager.id, "programme", "manager"), (dpo.id, "dpo", "dpo"),
    }  # fmt: skip


async def test_case_02_a_stranger_finds_nothing_by_any_filter_sort_or_count(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, queries: list[str]
) -> None:
    alice, charlie = await cast.alice(), await cast.charlie()
    team = await casework.team()
    row_id = await casework.beneficiary(alice, team_id=team, code="C-AAAAAAAA")
    code = "C-AAAAAAAA"
    await http.get(URL, headers=charlie.headers)
    asked = [
        (f"?team_id={team}", f"?team_id={new_id()}"),
        (f"?assigned_to={alice.id}", f"?assigned_to={new_id()}"),
        (f"?search={code}", "?search=C-BBBBBBBB"),
        ("?search=Amina", "?search=Nobody"),
        ("?sort=-code", "?sort=-code"),
        ("?status=active", "?status=closed"),
        ("?voided=true", "?voided=true"),
    ]
    for hidden, unknown in asked:
        del queries[:]
        first = (await http.get(f"{URL}{hidden}", headers=charlie.headers)).json()
        sent, queries[:] = list(queries), []
        second = (await http.get(f"{URL}{unknown}", headers=charlie.headers)).json()
        assert first == second == {
            "items": [], "total": 0, "page": 1, "per_page": 20, "total_pages": 0, "next_cursor": None,
        }  # fmt: skip
        assert sent == queries
    assert all(event["subject_ids"] == [] for event in await casework.events("list"))
    assert row_id not in {one for event in await casework.events() for one in event["subject_ids"]}


async def test_case_03_two_workers_with_the_same_person_do_not_see_each_others_record(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    same = {"first_name": "Amina", "last_name": "Diallo", "phone": "0712", "national_id": "AB1"}
    for person in (alice, bob):
        made = await http.post(URL, headers=person.headers, json=same)
        assert made.status_code == 201
        row_id = UUID(made.json()["id"])
        for query in ("", "?search=Amina", "?search=dia%20ami", f"?search={made.json()['code']}"):
            assert await ids(http, person, query) == [row_id]


async def test_filters(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    programme, team = await casework.programme(), await casework.team()
    today = clock.now().date()
    one = await casework.beneficiary(
        alice, team_id=team, priority="urgent", gender="female", next_review_date=today
    )
    two = await casework.beneficiary(
        alice, status="closed", closed_at=clock.now(), closure_reason="other", programme_id=programme,
        created_at=clock.now() - timedelta(days=40),
    )  # fmt: skip
    await casework.beneficiary(alice, status="merged", merged_into_id=one)
    await casework.assign(two, bob, "support")
    assert await ids(http, alice) == [one, two]
    for query, found in {
        "status=closed": [two], "status=active": [one], "priority=urgent": [one], "gender=female": [one],
        f"programme_id={programme}": [two], f"team_id={team}": [one], "assigned_to=me": [one, two],
        f"assigned_to={bob.id}": [two], f"assigned_to={new_id()}": [],
        f"next_review_before={today + timedelta(days=1)}": [one], f"next_review_before={today}": [],
        f"created_from={today - timedelta(days=2)}": [one], f"created_to={today - timedelta(days=2)}": [two],
        f"created_from={today}&created_to={today}": [one], "voided=false": [one, two],
        "status=active&priority=low": [],
    }.items():  # fmt: skip
        assert await ids(http, alice, f"?{query}") == found, query
    await casework.unassign(two, bob)
    assert await ids(http, alice, f"?assigned_to={bob.id}") == []


async def test_sorts(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice, now = await cast.alice(), clock.now()
    rows = [
        await casework.beneficiary(
            alice, code=code, priority=priority, next_review_date=review, status=status,
            created_at=now - timedelta(minutes=number), updated_at=now + timedelta(minutes=number),
        )
        for number, (code, priority, review, status) in enumerate([
            ("C-22222222", "low", None, "on_hold"), ("C-11111111", "urgent", now.date(), "active"),
            ("C-33333333", "medium", now.date() + timedelta(days=1), "intake"),
        ])
    ]  # fmt: skip
    one, two, three = rows
    for sort, order in {
        "created_at": [three, two, one], "-created_at": rows, "updated_at": rows, "code": [two, one, three],
        "priority": [one, three, two], "-priority": [two, three, one], "next_review_date": [two, three, one],
        "status": [two, three, one], "-status,code": [one, three, two],
    }.items():  # fmt: skip
        assert await ids(http, alice, f"?sort={sort}") == order, sort
        cursor, paged = "", []
        for _ in rows:
            page = (await http.get(f"{URL}?sort={sort}&per_page=1{cursor}", headers=alice.headers)).json()
            paged += [UUID(item["id"]) for item in page["items"]]
            cursor = f"&cursor={page['next_cursor']}"
        assert paged == order, sort


async def test_what_was_deleted_is_for_who_may_restore_it(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    manager, team = await cast.person("mona"), await casework.team()
    gone = await casework.beneficiary(alice, team_id=team, voided_at=clock.now(), void_reason="error")
    await casework.assign(gone, bob, "support")
    await casework.member(charlie, "supervisor", team=team)
    await casework.member(manager, "manager")
    for person, found in ((alice, [gone]), (charlie, [gone]), (bob, []), (manager, [])):
        assert await ids(http, person, "?voided=true") == found
        assert await ids(http, person) == []


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ("sort=colour", "?sort"), ("sort=last_name", "?sort"), ("sort=first_name", "?sort"),
        ("per_page=101", "?per_page"),
        ("search=%25", "?search"), ("search=" + "a+" * 500, "?search"), ("search=" + "ab+" * 66, "?search"),
        ("search=a%00b", "?search"), ("search=a%1Fb", "?search"), ("search=", "?search"), ("status=merged", "?status"),
        ("status=gone", "?status"), ("team_id=7", "?team_id"), ("assigned_to=you", "?assigned_to"),
        ("voided=maybe", "?voided"), ("created_from=yesterday", "?created_from"), ("cursor=x", "?cursor"),
        ("search=ami&cursor=x", "?cursor"), ("search=ami&cursor=WyIiXQ", "?cursor"), ("last_name=x", "?last_name"),
    ],
)  # fmt: skip
async def test_case_26_what_is_no_question_is_422(
    http: httpx.AsyncClient, cast: Cast, query: str, pointer: str
) -> None:
    alice = await cast.alice()
    answer = await http.get(f"{URL}?{query}", headers=alice.headers)
    assert answer.status_code == 422, answer.text
    assert {one["pointer"].partition("/")[0] for one in answer.json()["errors"]} == {pointer}


async def test_case_26_a_hundred_rows_cost_what_one_costs(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, queries: list[str]
) -> None:
    alice = await cast.alice()
    for number in range(100):
        await casework.beneficiary(alice, last=f"Number {number}")
    for query in (
        "?per_page=100",
        "?per_page=100&search=amina",
        "?per_page=100&page=2",
        "?sort=code&search=amina",
    ):
        await http.get(f"{URL}{query}", headers=alice.headers)
        del queries[:]
        await http.get(f"{URL}{query}", headers=alice.headers)
        assert len(queries) <= 8, queries


async def test_case_09_a_row_that_was_tampered_with_shows_nothing_sealed(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    one = await casework.beneficiary(alice, "Amina", date_of_birth="1990-01-01", birth_precision="day")
    two = await casework.beneficiary(alice, "Bintou")
    await raw.execute(
        "UPDATE casework.beneficiaries SET first_name = (SELECT first_name FROM casework.beneficiaries WHERE id = $2)"
        " WHERE id = $1", one, two,
    )  # fmt: skip
    shown, broken = (await http.get(URL, headers=alice.headers)).json()["items"]
    assert (shown["id"], shown["first_name"]) == (str(two), "Bintou")
    assert broken["id"] == str(one)
    assert broken["display_name"] == broken["code"]
    assert (
        not {"first_name", "last_name", "phone", "age", "notes", "languages", "date_of_birth"} & broken.keys()
    )
    assert {"first_name", "age", "notes"} <= {*broken["withheld_fields"]}
    (failed,) = await casework.events("integrity_failure")
    assert failed["subject_ids"] == [one]
    assert len(await casework.events("list")) == 1
    found = await http.get(f"{URL}?search=amina", headers=alice.headers)
    assert found.json()["items"] == []
    assert len(await casework.events("integrity_failure")) == 2
    alone = await http.get(f"{URL}/{one}", headers=alice.headers)
    assert (alone.status_code, alone.json()["code"]) == (500, "integrity_failure")


async def test_case_04_without_its_event_no_page_is_shown(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    await casework.beneficiary(alice)
    await raw.execute(
        "ALTER TABLE casework.access_events ADD CONSTRAINT never CHECK (action NOT IN ('list', 'search'))"
    )
    try:
        answers = [await http.get(f"{URL}{query}", headers=alice.headers) for query in ("", "?search=amina")]
    finally:
        await raw.execute("ALTER TABLE casework.access_events DROP CONSTRAINT never")
    for answer in answers:
        assert (answer.status_code, answer.json()["code"]) == (503, "audit_unavailable")
        assert "Amina" not in answer.text
