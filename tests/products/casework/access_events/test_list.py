"""GET /casework/access-events."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast, Person
from tests.facts import Facts

pytestmark = pytest.mark.integration
URL = "/api/v1/casework/access-events"
PEOPLE = "/api/v1/beneficiaries"


async def auditor(cast: Cast) -> Person:
    return await cast.person("audra", "user", "auditor")


async def seen(http: httpx.AsyncClient, person: Person, query: str = "") -> list[dict[str, Any]]:
    answer = await http.get(f"{URL}{query}", headers=person.headers)
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


async def test_an_auditor_sees_all_and_that_is_recorded(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    alice, bob, audra = await cast.alice(), await cast.bob(), await auditor(cast)
    row_id, other_id, nowhere = await casework.beneficiary(alice), await casework.beneficiary(bob), new_id()
    await http.get(f"{PEOPLE}/{row_id}", headers=alice.headers | {"X-Access-Purpose": "legal"})
    await http.get(f"{PEOPLE}/{other_id}", headers=bob.headers)
    await http.get(f"{PEOPLE}/{nowhere}", headers=bob.headers)
    answer = await http.get(URL, headers=audra.headers)
    assert answer.status_code == 200, answer.text
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json()["total"] == 3
    denied, viewed, first = answer.json()["items"]
    assert (denied["action"], denied["result"], denied["subject_ids"]) == ("denied", "denied", [str(nowhere)])
    assert (viewed["actor_id"], viewed["subject_ids"]) == (str(bob.id), [str(other_id)])
    assert (first["purpose"], first["actor_role"], first["via"]) == ("legal", "worker", "assignment")
    stored = await casework.events("view")
    assert {event["hash"] for event in (viewed, first)} == {event["hash"].hex() for event in stored}
    assert "Amina" not in answer.text and "Diallo" not in answer.text
    (looked,) = await casework.events("audit_read")
    assert (looked["actor_id"], looked["actor_role"], looked["via"]) == (audra.id, "auditor", "none")
    assert (looked["subject_ids"], looked["subject_count"]) == ([], 0)
    assert (await seen(http, audra))[0]["detail"] == {"events": "3"}
    assert await facts.events() == []


async def test_each_filter(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice, bob, audra = await cast.alice(), await cast.bob(), await auditor(cast)
    row_id, other_id = await casework.beneficiary(alice), await casework.beneficiary(bob)
    await http.get(f"{PEOPLE}/{row_id}", headers=alice.headers | {"X-Access-Purpose": "research"})
    await http.get(f"{PEOPLE}/{other_id}", headers=bob.headers)
    await http.get(f"{PEOPLE}/{row_id}", headers=bob.headers)
    events = {event["action"] + str(event["chain"]): event for event in await casework.events()}
    assert len(events) == 3
    middle = sorted(event["at"] for event in events.values())[1].isoformat().replace("+00:00", "Z")
    for query, many in (
        (f"actor_id={alice.id}", 1), (f"actor_id={bob.id}", 2), (f"subject_id={row_id}", 2), ("action=denied", 1),
        ("result=ok", 2), ("result=denied", 1), ("purpose=research", 1), (f"from={middle}&result=ok", 1),
        (f"to={middle}", 1), (f"subject_id={row_id}&actor_id={bob.id}&action=view", 0), (f"subject_id={new_id()}", 0),
    ):  # fmt: skip
        found = [one for one in await seen(http, audra, f"?{query}") if one["action"] != "audit_read"]
        assert len(found) == many, query
    looked = await casework.events("audit_read")
    about = [(event["subject_ids"], dict(event)["detail"]) for event in looked if event["subject_ids"]]
    assert [subjects for subjects, _ in about[:2]] == [[row_id], [row_id]]
    assert str(row_id) in about[0][1]


async def test_pages_by_number_and_by_cursor(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    audra = await auditor(cast)
    await casework.recorded((await cast.alice()).id, 7)
    until = f"to={(clock.now() - timedelta(minutes=1)).isoformat().replace('+00:00', 'Z')}"
    whole = [event["seq"] for event in await seen(http, audra, f"?{until}&sort=at")]
    assert whole == [1, 2, 3, 4, 5, 6, 7]
    answer = (await http.get(f"{URL}?{until}&per_page=3", headers=audra.headers)).json()
    found = [event["seq"] for event in answer["items"]]
    while answer["next_cursor"]:
        answer = (
            await http.get(f"{URL}?{until}&per_page=3&cursor={answer['next_cursor']}", headers=audra.headers)
        ).json()
        found += [event["seq"] for event in answer["items"]]
    assert found == whole[::-1]


async def test_a_protection_officer_sees_what_is_about_their_programme_and_nothing_else(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    mine, others = await casework.programme("Mine"), await casework.programme("Others")
    inside = await casework.beneficiary(alice, programme_id=mine)
    outside = await casework.beneficiary(bob, programme_id=others)
    membership = await casework.member(charlie, "dpo", programme=mine)
    for person, row_id in ((alice, inside), (bob, outside), (bob, inside), (bob, new_id())):
        await http.get(f"{PEOPLE}/{row_id}", headers=person.headers)
    both = await casework.recorded((await cast.mallory()).id, 1, clock.now())
    event_id = await raw.fetchval(
        "SELECT id FROM casework.access_events WHERE chain = $1 ORDER BY seq DESC", both
    )
    await raw.executemany(
        "INSERT INTO casework.event_subjects (event_id, subject_id, at)"
        " SELECT id, $2, at FROM casework.access_events WHERE id = $1",
        [(event_id, inside), (event_id, outside)],
    )
    found = await seen(http, charlie)
    assert [(event["action"], event["subject_ids"]) for event in found] == [
        ("view", [str(inside)]), ("denied", [str(inside)]), ("view", [str(inside)]),
    ]  # fmt: skip
    assert str(outside) not in str(found)
    assert await seen(http, charlie, f"?subject_id={outside}") == []
    assert len(await seen(http, charlie, f"?subject_id={inside}")) == 3
    own = await seen(http, charlie, f"?actor_id={charlie.id}")
    assert {event["action"] for event in own} == {"audit_read"}
    assert {(event["actor_role"], event["via"]) for event in own} == {("dpo", "dpo")}
    await raw.execute("UPDATE casework.memberships SET ends_at = $2 WHERE id = $1", membership, clock.now())
    assert (await http.get(URL, headers=charlie.headers)).status_code == 403


async def test_nobody_and_who_is_neither(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    assert (await http.get(URL)).status_code == 401
    alice, ada = await cast.alice(), await cast.ada()
    await casework.beneficiary(alice)
    await casework.member(alice, "manager")
    for person in (alice, ada):
        for query in ("", "?action=nonsense"):
            answer = await http.get(f"{URL}{query}", headers=person.headers)
            assert (answer.status_code, answer.json()["code"]) == (403, "not_an_auditor"), query
    assert await casework.events() == []


async def test_what_is_malformed(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    audra = await auditor(cast)
    for query, pointer in (
        ("actor_id=7", "?actor_id"), ("subject_id=%00", "?subject_id"), ("action=look", "?action"),
        ("result=maybe", "?result"), ("purpose=fun", "?purpose"), ("from=yesterday", "?from"),
        ("from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z", "?from"), ("to=2026-01-01", "?to"),
        ("sort=hash", "?sort"),
        ("per_page=101", "?per_page"), ("cursor=abc", "?cursor"), ("seq=1", "?seq"),
    ):  # fmt: skip
        answer = await http.get(f"{URL}?{query}", headers=audra.headers)
        assert answer.status_code == 422, (query, answer.text)
        assert [problem["pointer"] for problem in answer.json()["errors"]] == [pointer]
    assert await casework.events() == []


async def test_a_page_is_few_statements_whatever_its_size(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, queries: list[str]
) -> None:
    charlie = await cast.charlie()
    await casework.member(charlie, "dpo")
    await casework.recorded((await cast.alice()).id, 100)
    counts = []
    for person in (await auditor(cast), charlie):
        for per_page in (1, 100):
            await seen(http, person, f"?per_page={per_page}")
            del queries[:]
            await seen(http, person, f"?per_page={per_page}")
            counts.append(len(queries))
    assert max(counts) <= 8
    assert counts[0] == counts[1] and counts[2] == counts[3]


async def test_case_05_an_auditor_sees_no_content_and_their_own_records(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, audra, ada = await cast.alice(), await auditor(cast), await cast.ada()
    row_id = await casework.beneficiary(alice)
    for person in (audra, ada):
        assert (await http.get(f"{PEOPLE}/{row_id}", headers=person.headers)).status_code == 404
        own = await casework.beneficiary(person, "Own")
        answer = await http.get(f"{PEOPLE}/{own}", headers=person.headers)
        assert (answer.status_code, answer.json()["first_name"]) == (200, "Own")
