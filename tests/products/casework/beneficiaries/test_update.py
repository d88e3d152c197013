"""PUT and PATCH /beneficiaries/{id}."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

import asyncpg
import httpx
import orjson
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast, Person

pytestmark = pytest.mark.integration
URL = "/api/v1/beneficiaries"
WRITES: list[tuple[str, str, dict[str, object] | None]] = [
    ("PUT", "", {"priority": "high"}),
    ("PATCH", "", {"colour": 1}),
    ("DELETE", "", None),
    ("POST", "/restore", None),
    ("POST", "/close", {"closure_reason": "other"}),
    ("POST", "/reopen", {"reason": "Back."}),
]
"""Every way to write a record, some of them not valid: who may not write is told nothing of that."""


async def patched(
    http: httpx.AsyncClient, person: Person, row_id: object, body: Mapping[str, object]
) -> httpx.Response:
    return await http.patch(f"{URL}/{row_id}", headers=person.headers, json=body)


def problems(answer: httpx.Response) -> list[tuple[str, str]]:
    assert answer.status_code == 422, answer.text
    return [(one["pointer"], one["code"]) for one in answer.json()["errors"]]


@pytest.mark.parametrize(
    "more",
    [
        {}, {"name_hidden": True}, {"status": "closed", "closed_at": clock.now(), "closure_reason": "other"},
        {"date_of_birth": "1990-05-01", "birth_precision": "month", "languages": ["sw"], "disabilities": ["x"]},
        {"next_review_date": clock.now().date() - timedelta(days=9), "reopen_reason": "Came back."},
        {"status": "merged"},
    ],
)  # fmt: skip
async def test_case_14_what_was_read_can_be_sent_back_and_changes_nothing(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection, more: dict[str, object]
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, phone="0712", **more)
    before = await raw.fetchrow("SELECT * FROM casework.beneficiaries WHERE id = $1", row_id)
    found = await http.get(f"{URL}/{row_id}", headers=alice.headers)
    for method in ("PUT", "PATCH"):
        answer = await http.request(
            method, f"{URL}/{row_id}", headers=alice.headers | {"If-Match": found.headers["etag"]}, json=found.json()
        )  # fmt: skip
        assert answer.status_code == 200, answer.text
        assert answer.json() == found.json()
    assert await raw.fetchrow("SELECT * FROM casework.beneficiaries WHERE id = $1", row_id) == before
    assert [event["action"] for event in await casework.events()] == ["view"] * 3


async def test_only_what_changes_is_sealed_and_indexed_anew(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, phone="0712", email="a@example.com")
    before = await raw.fetchrow("SELECT * FROM casework.beneficiaries WHERE id = $1", row_id)
    answer = await patched(http, alice, row_id, {"last_name": "Traoré", "phone": "0712", "priority": "high"})
    assert (answer.status_code, answer.json()["display_name"]) == (200, "Amina Traoré")
    assert answer.headers["etag"] == '"2.full"'
    after = await raw.fetchrow("SELECT * FROM casework.beneficiaries WHERE id = $1", row_id)
    old, new = dict(before), dict(after)
    assert {name for name in old if old[name] != new[name]} == {
        "last_name", "priority", "version", "updated_at",
    }  # fmt: skip
    assert await kept(raw, casework, row_id) == blind(
        casework,
        ("name_prefix", "ami"),
        ("name_prefix", "tra"),
        ("phone", "0712"),
        ("email", "a@example.com"),
    )
    (event,) = await casework.events()
    assert (event["action"], event["fields"]) == ("update", ["last_name", "priority"])
    assert orjson.loads(event["detail"]) == {"conditional": "false"}
    assert (await http.get(f"{URL}/{row_id}", headers=alice.headers)).json() == answer.json()


async def test_case_14_null_clears_a_phone_and_its_index_and_no_first_name(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, phone="0712")
    assert problems(await patched(http, alice, row_id, {"first_name": None}))[0][0] == "/first_name"
    answer = await patched(http, alice, row_id, {"phone": None, "last_name": None})
    assert (answer.status_code, answer.json()["phone"], answer.json()["display_name"]) == (200, None, "Amina")
    assert await kept(raw, casework, row_id) == blind(casework, ("name_prefix", "ami"))
    assert await raw.fetchval("SELECT phone FROM casework.beneficiaries") is None


async def test_case_14_a_name_that_is_hidden_stays_and_is_found_again_when_it_is_not(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    hidden = await patched(http, alice, row_id, {"name_hidden": True})
    assert hidden.json()["display_name"] == hidden.json()["code"]
    assert "first_name" not in hidden.json()
    assert await kept(raw, casework, row_id) == set()
    told = await patched(http, alice, row_id, {**hidden.json(), "name_hidden": False})
    assert told.json()["display_name"] == "Amina Diallo"
    assert await kept(raw, casework, row_id) == blind(
        casework, ("name_prefix", "ami"), ("name_prefix", "dia")
    )


async def test_case_14_only_the_primary_worker_and_supervisors_write(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    manager, dpo, team = await cast.person("mona"), await cast.person("dora"), await casework.team()
    row_id = await casework.beneficiary(alice, team_id=team)
    await casework.assign(row_id, bob, "support")
    await casework.member(charlie, "supervisor", team=team)
    await casework.member(manager, "manager")
    await casework.member(dpo, "dpo")
    for person in (bob, manager, dpo):
        assert (await http.get(f"{URL}/{row_id}", headers=person.headers)).status_code == 200
        for method, path, body in WRITES:
            answer = await http.request(method, f"{URL}/{row_id}{path}", headers=person.headers, json=body)
            assert (answer.status_code, answer.json()["code"]) == (403, "not_in_your_role"), (method, path)
    answer = await patched(http, charlie, row_id, {"priority": "high"})
    assert (answer.status_code, answer.json()["priority"]) == (200, "high")
    (event,) = await casework.events("update")
    assert (event["actor_id"], event["via"], event["actor_role"]) == (charlie.id, "supervisor", "supervisor")


async def test_case_02_a_stranger_changes_what_an_unknown_id_changes(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection, queries: list[str]
) -> None:
    alice, charlie = await cast.alice(), await cast.charlie()
    row_id = await casework.beneficiary(alice)
    before = await raw.fetchrow("SELECT * FROM casework.beneficiaries WHERE id = $1", row_id)
    await patched(http, charlie, new_id(), {"priority": "high"})
    for method, path, body in WRITES:
        seen, sent = [], []
        nowhere = new_id()
        for asked in (row_id, nowhere):
            del queries[:]
            answer = await http.request(method, f"{URL}/{asked}{path}", headers=charlie.headers, json=body)
            seen.append((answer.status_code, answer.json()["code"], answer.json()["detail"]))
            sent.append(list(queries))
        assert seen[0] == seen[1]
        assert seen[0][:2] == (404, "beneficiary_not_found")
        assert sent[0] == sent[1]
        denied = await casework.events("denied")
        assert [event["subject_ids"] for event in denied[-2:]] == [[row_id], [nowhere]]
    assert await raw.fetchrow("SELECT * FROM casework.beneficiaries WHERE id = $1", row_id) == before


@pytest.mark.parametrize(
    ("given", "born", "precision", "band"),
    [
        ({"date_of_birth": "1987"}, "1987-01-01", "year", 1985),
        ({"date_of_birth": "1991-07-01", "birth_precision": "month"}, "1991-07-01", "month", 1990),
        ({"date_of_birth": "1991-07-09"}, "1991-07-09", "day", 1990),
        ({"birth_precision": "estimated"}, "1990-01-01", "estimated", 1990),
        ({"birth_precision": None}, "1990-05-01", "month", 1990),
        ({"date_of_birth": "1990-05-01"}, "1990-05-01", "month", 1990),
        ({"date_of_birth": None}, None, None, None),
    ],
)
async def test_case_16_a_date_of_birth_and_its_precision_change_together(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection,
    given: dict[str, object], born: str | None, precision: str | None, band: int | None,
) -> None:  # fmt: skip
    alice = await cast.alice()
    row_id = await casework.beneficiary(
        alice, date_of_birth="1990-05-01", birth_precision="month", birth_year=1990
    )
    answer = await patched(http, alice, row_id, given)
    assert answer.status_code == 200, answer.text
    assert (answer.json()["date_of_birth"], answer.json()["birth_precision"]) == (born, precision)
    assert await raw.fetchval("SELECT birth_year FROM casework.beneficiaries") == band
    assert (await http.get(f"{URL}/{row_id}", headers=alice.headers)).json() == answer.json()


async def test_what_is_not_valid(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, date_of_birth="1990-05-01", birth_precision="month")
    tomorrow, yesterday = (str(clock.now().date() + timedelta(days=days)) for days in (1, -1))
    for body, problem in (
        ({"date_of_birth": tomorrow}, ("/date_of_birth", "in_the_future")),
        ({"date_of_birth": None, "birth_precision": "day"}, ("/date_of_birth", "required")),
        ({"date_of_birth": "1990", "birth_precision": "month"}, ("/birth_precision", "too_fine")),
        ({"next_review_date": yesterday}, ("/next_review_date", "in_the_past")),
        ({"programme_id": str(new_id())}, ("/programme_id", "fixed")),
        ({"status": "closed"}, ("/closure_reason", "required")),
        ({"closure_reason": "other"}, ("/closure_reason", "not_closed")),
        ({"reopen_reason": "Because."}, ("/reopen_reason", "not_reopened")),
        ({"colour": 1}, ("/colour", "unknown_field")),
    ):
        assert problems(await patched(http, alice, row_id, body)) == [problem]
    assert await casework.events() == []


async def test_case_02_a_team_that_is_not_there_for_the_caller(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice, mine, other = await cast.alice(), await casework.team(), await casework.team(name="South")
    row_id, nowhere = await casework.beneficiary(alice), new_id()
    await casework.member(alice, "worker", team=mine)
    for team in (other, nowhere):
        assert problems(await patched(http, alice, row_id, {"team_id": str(team)})) == [
            ("/team_id", "unknown_reference")
        ]
    assert [event["subject_ids"] for event in await casework.events("denied")] == [[other], [nowhere]]
    answer = await patched(http, alice, row_id, {"team_id": str(mine)})
    assert answer.json()["team_id"] == str(mine)
    assert (await patched(http, alice, row_id, {"team_id": None})).json()["team_id"] is None


async def test_who_was_slower_is_told(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    headers = alice.headers | {"If-Match": '"1.full"'}
    first = await http.put(f"{URL}/{row_id}", headers=headers, json={"priority": "high"})
    late = await http.put(f"{URL}/{row_id}", headers=headers, json={"priority": "low"})
    assert (first.status_code, late.status_code, late.headers["etag"]) == (200, 412, '"2.full"')
    (event,) = await casework.events("update")
    assert orjson.loads(event["detail"]) == {"conditional": "true"}


async def test_repeated_with_a_key_it_is_one_change(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    answers = [
        await http.put(f"{URL}/{row_id}", headers=alice.keyed("one"), json={"priority": "high"})
        for _ in range(2)
    ]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert answers[0].json() == answers[1].json()
    assert len(await casework.events("update")) == 1


async def test_what_is_closed_or_merged_is_read_only(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    closed = await casework.beneficiary(alice, status="closed", closed_at=clock.now(), closure_reason="other")
    merged = await casework.beneficiary(alice, status="merged", merged_into_id=closed)
    for row_id, code in ((closed, "beneficiary_closed"), (merged, "merged")):
        answer = await patched(http, alice, row_id, {"notes": "One more thing."})
        assert (answer.status_code, answer.json()["code"]) == (409, code)
    assert (await http.get(f"{URL}/{merged}", headers=alice.headers)).json()["status"] == "merged"
    for path, body in (("", None), ("/close", {"closure_reason": "other"}), ("/reopen", {"reason": "Back."})):
        method = "POST" if body else "DELETE"
        answer = await http.request(method, f"{URL}/{merged}{path}", headers=alice.headers, json=body)
        assert (answer.status_code, answer.json()["code"]) == (409, "merged")
    assert await casework.events("update") == []


async def kept(raw: asyncpg.Connection, casework: Casework, row_id: UUID) -> set[tuple[str, bytes]]:
    rows = await raw.fetch("SELECT * FROM casework.blind_index WHERE beneficiary_id = $1", row_id)
    return {(row["index"], bytes(row["value"])) for row in rows}


def blind(casework: Casework, *pairs: tuple[str, str]) -> set[tuple[str, bytes]]:
    index = casework.cairn.database.envelope.index
    return {(name, index.value(name, text)) for name, text in pairs}
