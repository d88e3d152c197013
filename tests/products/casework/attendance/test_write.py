"""PUT /sessions/{id}/attendance."""

from __future__ import annotations

import asyncio

import asyncpg
import httpx
import pytest

from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.problems import refused

pytestmark = pytest.mark.integration
ROWS = "SELECT * FROM casework.attendance ORDER BY id"


def at(session: object) -> str:
    return f"/api/v1/sessions/{session}/attendance"


def marks(**statuses: object) -> dict[str, object]:
    return {"items": [{"beneficiary_id": one, "status": status} for one, status in statuses.items()]}


async def test_works(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    session = await casework.session(None, alice)
    amina, tom, zoe = await casework.participants(session, alice, 3)
    body = {
        "items": [
            {"beneficiary_id": str(amina), "status": "present", "minutes": 720, "remark": " Well. "},
            {"beneficiary_id": str(tom), "status": "excused", "reason": "illness", "minutes": 0},
        ]
    }
    answer = await http.put(at(session), json=body, headers=alice.headers)
    assert answer.status_code == 200, answer.text
    found = {item["beneficiary_id"]: item for item in answer.json()["items"]}
    first, second, third = found[str(amina)], found[str(tom)], found[str(zoe)]
    assert (first["status"], first["minutes"], first["remark"]) == ("present", 720, "Well.")
    assert (second["status"], second["reason"], second["minutes"]) == ("excused", "illness", 0)
    assert (third["status"], third["recorded_by"]) == (None, None)
    assert (first["recorded_by"], answer.json()["version"]) == (str(alice.id), 2)
    read = await http.get(at(session), headers=alice.headers)
    assert (read.json(), read.headers["etag"]) == (answer.json(), answer.headers["etag"])
    update, listed, _ = await casework.events()
    assert (update["action"], update["subject_ids"]) == ("update", sorted([amina, tom], key=str))
    assert (listed["action"], listed["subject_count"]) == ("list", 3)
    (row,) = await raw.fetch("SELECT * FROM casework.attendance WHERE beneficiary_id = $1", amina)
    assert b"Well" not in row["remark"]
    key = await casework.key_of(amina)
    assert key.open(row["remark"], table="attendance", row=str(row["id"]), field="remark") == "Well."


async def test_case_20_twice_is_as_once(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    session = await casework.session(None, alice)
    amina, tom = await casework.participants(session, alice, 2)
    body = marks(**{str(amina): "present", str(tom): "absent"})
    first = await http.put(at(session), json=body, headers=alice.headers)
    rows = await raw.fetch(ROWS)
    again = await http.put(at(session), json=body, headers=alice.headers)
    back = await http.put(at(session), json=again.json(), headers=alice.headers)
    assert first.json() == again.json() == back.json()
    assert rows == await raw.fetch(ROWS)
    assert first.json()["version"] == 2


async def test_case_20_in_parallel_one_after_the_other(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    session = await casework.session(None, alice)
    people = [str(one) for one in await casework.participants(session, alice, 3)]
    sends = [
        http.put(at(session), json=marks(**dict.fromkeys(people, status)), headers=alice.headers)
        for status in ("present", "absent", "late", "excused")
    ]
    answers = await asyncio.gather(*sends)
    assert [answer.status_code for answer in answers] == [200] * 4, [answer.text for answer in answers]
    assert sorted(answer.json()["version"] for answer in answers) == [2, 3, 4, 5]
    last = max(answers, key=lambda answer: int(answer.json()["version"]))
    read = await http.get(at(session), headers=alice.headers)
    assert read.json() == last.json()
    assert len({item["status"] for item in read.json()["items"]}) == 1


async def test_case_20_non_participants_and_who_is_out_of_scope(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    session = await casework.session(None, alice)
    (amina,) = await casework.participants(session, alice, 1)
    (theirs,) = await casework.participants(session, bob, 1)
    apart, nowhere = await casework.beneficiary(alice), new_id()
    rows, said = await raw.fetch(ROWS), []
    for other in (theirs, apart, nowhere):
        body = marks(**{str(amina): "present", str(other): "present"})
        answer = await http.put(at(session), json=body, headers=alice.headers)
        document = refused(answer, 422, "not_a_participant", "/items/1/beneficiary_id")
        said.append(document["errors"])
        denied = (await casework.events())[-1]
        assert (denied["action"], denied["subject_ids"]) == ("denied", [other])
    assert said[0] == said[1] == said[2]
    assert rows == await raw.fetch(ROWS)
    assert len(await casework.events()) == 3
    mine = await http.put(at(session), json=marks(**{str(amina): "late"}), headers=alice.headers)
    assert [item["beneficiary_id"] for item in mine.json()["items"]] == [str(amina)]
    assert (
        await raw.fetchval("SELECT status FROM casework.attendance WHERE beneficiary_id = $1", theirs) is None
    )


async def test_case_20_present_with_a_reason(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    session = await casework.session(None, alice)
    amina, tom = await casework.participants(session, alice, 2)
    items = [
        {"beneficiary_id": str(amina), "status": "absent", "reason": "work"},
        {"beneficiary_id": str(tom), "status": "late", "reason": "transport"},
    ]
    answer = await http.put(at(session), json={"items": items}, headers=alice.headers)
    refused(answer, 422, "invalid", "/items/1/reason")
    assert await raw.fetchval("SELECT count(status) FROM casework.attendance") == 0
    assert await casework.events() == []


async def test_a_reason_goes_with_the_absence(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    amina = await casework.beneficiary(alice)
    session = await casework.session(None, alice)
    await casework.participant(session, amina, "absent", reason="illness", remark="By phone.")
    answer = await http.put(at(session), json=marks(**{str(amina): "present"}), headers=alice.headers)
    (item,) = answer.json()["items"]
    assert (item["status"], item["reason"], item["remark"]) == ("present", None, "By phone.")
    cleared = {"items": [{"beneficiary_id": str(amina), "status": None, "remark": None}]}
    answer = await http.put(at(session), json=cleared, headers=alice.headers)
    (item,) = answer.json()["items"]
    assert (item["status"], item["remark"]) == (None, None)


@pytest.mark.parametrize("status", ["cancelled", "no_show", "rescheduled"])
async def test_nobody_came_to_what_was_not_held(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, status: str
) -> None:
    alice = await cast.alice()
    session = await casework.session(None, alice, status=status)
    (amina,) = await casework.participants(session, alice, 1)
    came = await http.put(at(session), json=marks(**{str(amina): "late"}), headers=alice.headers)
    document = refused(came, 422, "invalid", "/items/0/status")
    assert [problem["code"] for problem in document["errors"]] == ["attendance_conflict"]
    away = await http.put(at(session), json=marks(**{str(amina): "excused"}), headers=alice.headers)
    assert away.status_code == 200


@pytest.mark.parametrize(
    ("state", "code"), [({"status": "closed"}, "beneficiary_closed"), ({"status": "merged"}, "merged")]
)
async def test_records_that_nothing_is_written_in(
    http: httpx.AsyncClient,
    cast: Cast,
    casework: Casework,
    raw: asyncpg.Connection,
    state: dict[str, object],
    code: str,
) -> None:
    alice = await cast.alice()
    more = {"closed_at": await raw.fetchval("SELECT now()"), "closure_reason": "other"}
    amina = await casework.beneficiary(alice, **state, **(more if code == "beneficiary_closed" else {}))
    session = await casework.session(None, alice)
    (tom,) = await casework.participants(session, alice, 1)
    await casework.participant(session, amina)
    body = marks(**{str(tom): "present", str(amina): "present"})
    refused(await http.put(at(session), json=body, headers=alice.headers), 409, code)
    assert await raw.fetchval("SELECT count(status) FROM casework.attendance") == 0


async def test_roles(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    session = await casework.session(None, alice)
    (amina,) = await casework.participants(session, alice, 1)
    (theirs,) = await casework.participants(session, bob, 1)
    await casework.assign(amina, bob, "support")
    await casework.member(charlie, "manager")
    own = await http.put(at(session), json=marks(**{str(theirs): "present"}), headers=bob.headers)
    assert [item["beneficiary_id"] for item in own.json()["items"]] == [str(theirs)]
    both = marks(**{str(theirs): "late", str(amina): "present"})
    refused(await http.put(at(session), json=both, headers=bob.headers), 403, "not_in_your_role")
    refused(await http.put(at(session), json=both, headers=charlie.headers), 403, "not_in_your_role")
    read = await http.get(at(session), headers=bob.headers)
    assert read.json()["items"][0]["status"] == "present"


async def test_case_02_nobody_strangers_and_what_is_not_there(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, mallory = await cast.alice(), await cast.mallory()
    session, nowhere = await casework.session(None, alice), new_id()
    (amina,) = await casework.participants(session, alice, 1)
    body = marks(**{str(amina): "present"})
    refused(await http.put(at(session), json=body), 401, "unauthenticated")
    for row_id in (session, nowhere):
        refused(await http.put(at(row_id), json=body, headers=mallory.headers), 404, "session_not_found")
    assert [event["subject_ids"] for event in await casework.events()] == [[session], [nowhere]]


async def test_repeated_with_a_key_and_if_match(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    session = await casework.session(None, alice)
    (amina,) = await casework.participants(session, alice, 1)
    tag = (await http.get(at(session), headers=alice.headers)).headers["etag"]
    body = marks(**{str(amina): "present"})
    sends = [await http.put(at(session), json=body, headers=alice.keyed("came")) for _ in range(2)]
    assert sends[0].json() == sends[1].json()
    assert sends[1].headers["idempotency-replayed"] == "true"
    stale = alice.headers | {"If-Match": tag}
    refused(await http.put(at(session), json=body, headers=stale), 412, "precondition_failed")
    fresh = alice.headers | {"If-Match": sends[0].headers["etag"]}
    assert (await http.put(at(session), json=body, headers=fresh)).status_code == 200


async def test_case_23_a_kept_answer_names_nobody_who_is_out_of_scope_by_now(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    session = await casework.session(None, alice)
    amina, tom = await casework.participants(session, alice, 2)
    body = marks(**{str(amina): "present"})
    assert (await http.put(at(session), json=body, headers=alice.keyed("came"))).status_code == 200
    await casework.unassign(tom, alice)
    again = await http.put(at(session), json=body, headers=alice.keyed("came"))
    refused(again, 404, "session_not_found")
    afresh = await http.put(at(session), json=body, headers=alice.headers)
    assert [item["beneficiary_id"] for item in afresh.json()["items"]] == [str(amina)]


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"status": "maybe"}, "/items/0/status"),
        ({"minutes": 721}, "/items/0/minutes"),
        ({"minutes": -1}, "/items/0/minutes"),
        ({"minutes": "5"}, "/items/0/minutes"),
        ({"reason": "asleep"}, "/items/0/reason"),
        ({"remark": "x" * 501}, "/items/0/remark"),
        ({"remark": "a\u0000b"}, "/items/0/remark"),
        ({"beneficiary_id": "amina"}, "/items/0/beneficiary_id"),
        ({"colour": "red"}, "/items/0/colour"),
    ],
)
async def test_malformed(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, change: dict[str, object], pointer: str
) -> None:
    alice = await cast.alice()
    session = await casework.session(None, alice)
    (amina,) = await casework.participants(session, alice, 1)
    body = {"items": [{"beneficiary_id": str(amina), **change}]}
    answer = await http.put(at(session), json=body, headers=alice.headers)
    assert answer.status_code == 422, answer.text
    assert [problem["pointer"] for problem in answer.json()["errors"]] == [pointer]
    assert await casework.events() == []


async def test_lists_that_are_none(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    session = await casework.session(None, alice)
    (amina,) = await casework.participants(session, alice, 1)
    twice = {"items": [{"beneficiary_id": str(amina)}] * 2}
    refused(
        await http.put(at(session), json=twice, headers=alice.headers),
        422,
        "invalid",
        "/items/1/beneficiary_id",
    )
    many = {"items": [{"beneficiary_id": str(new_id())} for _ in range(201)]}
    refused(await http.put(at(session), json=many, headers=alice.headers), 422, "invalid", "/items")
    for body in ({}, {"items": None}, {"items": ["amina"]}, {"items": {}}, []):
        assert (await http.put(at(session), json=body, headers=alice.headers)).status_code == 422


async def test_two_hundred_participants(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, queries: list[str], raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    small, session = [await casework.session(None, alice, max_participants=200) for _ in range(2)]
    (one,) = await casework.participants(small, alice, 1)
    await http.put(at(small), json=marks(**{str(one): "late"}), headers=alice.headers)
    people = await casework.participants(session, alice, 200)
    body = marks(**{str(one): "present" if number % 2 else "absent" for number, one in enumerate(people)})
    for item in body["items"][:100]:
        item["remark"] = "Well."
    queries.clear()
    answer = await http.put(at(session), json=body, headers=alice.headers)
    assert answer.status_code == 200, answer.text
    assert len(queries) <= 13, queries
    assert await raw.fetchval("SELECT count(*) FROM casework.attendance WHERE status = 'present'") == 100
