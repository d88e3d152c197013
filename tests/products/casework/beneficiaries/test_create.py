"""POST /beneficiaries."""

from __future__ import annotations

from datetime import timedelta

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.products.casework.beneficiaries import actions
from cairn.products.casework.programmes.models import DEFAULT_PROGRAMME
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.products.casework.beneficiaries.conftest import Configured

pytestmark = pytest.mark.integration
URL = "/api/v1/beneficiaries"
AMINA = {"first_name": "Amina", "last_name": "Diallo"}


async def test_case_01_two_names_make_a_record_to_list_read_change_and_delete(
    http: httpx.AsyncClient, cast: Cast
) -> None:
    alice = await cast.alice()
    for base in (URL, "/api/beneficiaries"):
        made = await http.post(base, headers=alice.headers, json=AMINA)
        assert made.status_code == 201, made.text
        row_id = made.json()["id"]
        assert made.headers["location"] == f"{URL}/{row_id}"
        listed = await http.get(base, headers=alice.headers)
        assert [item["id"] for item in listed.json()["items"]] == [row_id]
        assert listed.json()["total"] == 1
        assert (await http.get(f"{base}/{row_id}", headers=alice.headers)).json() == made.json()
        changed = await http.put(f"{base}/{row_id}", headers=alice.headers, json={"phone": "0712"})
        assert (changed.status_code, changed.json()["phone"]) == (200, "0712")
        held = {"session_date": "2026-01-05", "session_type": "visit", "notes": "Met at home."}
        session = await http.post(f"{base}/{row_id}/sessions", headers=alice.headers, json=held)
        assert session.status_code == 201, session.text
        sessions = await http.get(f"{base}/{row_id}/sessions", headers=alice.headers)
        assert [item["notes"] for item in sessions.json()["items"]] == ["Met at home."]
        assert (await http.delete(f"{base}/{row_id}", headers=alice.headers)).status_code == 204
        assert (await http.get(f"{base}/{row_id}", headers=alice.headers)).status_code == 404
        assert (await http.get(f"{base}/{row_id}/sessions", headers=alice.headers)).status_code == 404
        assert (await http.get(base, headers=alice.headers)).json()["items"] == []


async def test_case_01_missing_names_and_nobody(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    answer = await http.post(URL, headers=alice.headers, json={})
    assert answer.status_code == 422
    assert {(one["pointer"], one["code"]) for one in answer.json()["errors"]} == {
        ("/first_name", "required"), ("/last_name", "required"),
    }  # fmt: skip
    for method, path in (("POST", URL), ("GET", URL), ("PUT", f"{URL}/{new_id()}"), ("DELETE", f"{URL}/{new_id()}"),
                         ("POST", f"{URL}/{new_id()}/close"), ("POST", f"{URL}/{new_id()}/reopen"),
                         ("POST", f"{URL}/{new_id()}/restore")):  # fmt: skip
        assert (
            await http.request(method, path, json={} if method in {"POST", "PUT"} else None)
        ).status_code == 401


async def test_what_is_made_is_sealed_and_found_and_on_record(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    made = await http.post(URL, headers=alice.headers, json={
        **AMINA, "phone": " 00254 712-345 678 ", "national_id": "ab-12 345.x", "email": "A@Example.com",
        "gender": "F", "date_of_birth": "1993-05", "languages": ["sw", "SW", "pt-BR"], "disabilities": ["low vision"],
        "address": "Road 1\nNorth", "notes": "Met.", "next_review_date": str(clock.now().date()), "intensity": 3,
    })  # fmt: skip
    assert made.status_code == 201, made.text
    found = made.json()
    assert (found["phone"], found["gender"], found["date_of_birth"], found["birth_precision"]) == (
        "00254 712-345 678", "female", "1993-05-01", "month",
    )  # fmt: skip
    assert (found["languages"], found["status"], found["version"]) == (["sw", "pt-BR"], "active", 1)
    assert found["primary_worker_id"] == str(alice.id)
    assert found["programme_id"] == str(DEFAULT_PROGRAMME)
    assert made.headers["etag"] == '"1.full"'
    row = await raw.fetchrow("SELECT * FROM casework.beneficiaries")
    assert row["birth_year"] == 1990
    assert b"Amina" not in bytes(row["first_name"])
    kept = {
        (one["index"], bytes(one["value"])) for one in await raw.fetch("SELECT * FROM casework.blind_index")
    }
    index = casework.cairn.database.envelope.index
    assert kept == {
        (name, index.value(name, text))
        for name, text in (
            ("name_prefix", "ami"), ("name_prefix", "dia"), ("phone", "+254712345678"), ("national_id", "AB12345X"),
            ("email", "a@example.com"),
        )
    }  # fmt: skip
    (assigned,) = await raw.fetch("SELECT * FROM casework.assignments")
    assert (assigned["user_id"], assigned["role"], assigned["ends_at"]) == (alice.id, "primary", None)
    (event,) = await casework.events()
    assert (event["action"], event["via"], event["subject_ids"]) == ("create", "assignment", [row["id"]])
    assert "phone" in event["fields"]
    assert event["detail"] is None


async def test_repeated_with_a_key_it_is_one_record(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    first = await http.post(URL, headers=alice.keyed("one"), json=AMINA)
    again = await http.post(URL, headers=alice.keyed("one"), json=AMINA)
    assert first.status_code == again.status_code == 201
    assert first.json() == again.json()
    assert await raw.fetchval("SELECT count(*) FROM casework.beneficiaries") == 1


async def test_a_code_that_is_taken_is_made_anew(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice = await cast.alice()
    await casework.beneficiary(alice, code="C-AAAAAAAA")
    codes = iter(["C-AAAAAAAA", "C-AAAAAAAA", "C-BBBBBBBB"])
    monkeypatch.setattr(actions, "new_code", lambda: next(codes))
    made = await http.post(URL, headers=alice.headers, json=AMINA)
    assert made.json()["code"] == "C-BBBBBBBB"


async def test_closed_enrolment_is_for_members(
    configured: Configured, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await casework.member(bob, "worker")
    async with configured(CASEWORK_OPEN_ENROLMENT="false") as http:
        answer = await http.post(URL, headers=alice.headers, json=AMINA)
        assert (answer.status_code, answer.json()["code"]) == (403, "enrolment_closed")
        assert await raw.fetchval("SELECT count(*) FROM casework.beneficiaries") == 0
        assert (await http.post(URL, headers=bob.headers, json=AMINA)).status_code == 201


async def test_intake_where_the_programme_wants_it(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    programme = await casework.programme(intake_required=True)
    made = await http.post(URL, headers=alice.headers, json={**AMINA, "programme_id": str(programme)})
    assert (made.status_code, made.json()["status"]) == (201, "intake")


async def test_case_02_programmes_and_teams_that_are_not_there_for_the_caller(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    team, other = await casework.team(), await casework.programme("Other")
    await casework.member(alice, "worker", programme=other)
    asked = [("programme_id", new_id()), ("team_id", new_id()), ("team_id", team)]
    answers = []
    for field, value in asked:
        answer = await http.post(URL, headers=alice.headers, json={**AMINA, field: str(value)})
        assert answer.status_code == 422
        (problem,) = answer.json()["errors"]
        assert (problem["pointer"], problem["code"]) == (f"/{field}", "unknown_reference")
        answers.append(problem)
    assert answers[1] == answers[2]
    denied = await casework.events("denied")
    assert [event["subject_ids"] for event in denied] == [[value] for _, value in asked]
    assert await raw.fetchval("SELECT count(*) FROM casework.beneficiaries") == 0
    assert await raw.fetchval("SELECT count(*) FROM casework_keys.dek") == 0


@pytest.mark.parametrize("role", ["worker", "supervisor", "manager"])
async def test_a_member_adds_to_the_team(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, role: str
) -> None:
    alice, team = await cast.alice(), await casework.team()
    await casework.member(alice, role, **({"team": team} if role != "manager" else {}))
    made = await http.post(URL, headers=alice.headers, json={**AMINA, "team_id": str(team)})
    assert (made.status_code, made.json()["team_id"]) == (201, str(team))


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("A", "A"),
        ("x" * 200, "x" * 200),
        ("عائشة", "عائشة"),
        ("Zoë 🌻", "Zoë 🌻"),
        ("Zoe\u0308", "Zo\u00eb"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("=cmd|'/C calc'!A0", "=cmd|'/C calc'!A0"),
        ("  Amina  ", "Amina"),
    ],
)
async def test_case_15_names_are_returned_as_typed(
    http: httpx.AsyncClient, cast: Cast, name: str, spelled: str
) -> None:
    alice = await cast.alice()
    made = await http.post(URL, headers=alice.headers, json={"first_name": name, "last_name": None})
    assert made.status_code == 201, made.text
    found = (await http.get(f"{URL}/{made.json()['id']}", headers=alice.headers)).json()
    assert (found["first_name"], found["last_name"], found["display_name"]) == (spelled, None, spelled)
    for text in (name, spelled):
        again = await http.get(URL, headers=alice.headers, params={"search": text})
        assert [item["id"] for item in again.json()["items"]] == [found["id"]]


@pytest.mark.parametrize("name", ["", " ", "x" * 201, "a\tb", "a\u0085b", 7, None])
async def test_case_15_names_that_are_none(http: httpx.AsyncClient, cast: Cast, name: object) -> None:
    alice = await cast.alice()
    answer = await http.post(URL, headers=alice.headers, json={"first_name": name, "last_name": None})
    assert answer.status_code == 422
    assert [one["pointer"] for one in answer.json()["errors"]] == ["/first_name"]


@pytest.mark.parametrize(
    ("given", "born", "precision"),
    [
        ({"date_of_birth": "1990"}, "1990-01-01", "year"),
        ({"date_of_birth": "1990-05"}, "1990-05-01", "month"),
        ({"date_of_birth": "2008-02-29"}, "2008-02-29", "day"),
        ({"date_of_birth": "1990", "birth_precision": "estimated"}, "1990-01-01", "estimated"),
        ({"date_of_birth": "1990-05-17", "birth_precision": "month"}, "1990-05-01", "month"),
        ({"date_of_birth": "1900-01-01"}, "1900-01-01", "day"),
        ({"date_of_birth": None}, None, None),
        ({}, None, None),
    ],
)
async def test_case_16_dates_of_birth(
    http: httpx.AsyncClient, cast: Cast, given: dict[str, object], born: str | None, precision: str | None
) -> None:
    alice = await cast.alice()
    made = await http.post(URL, headers=alice.headers, json={**AMINA, **given})
    assert made.status_code == 201, made.text
    found = made.json()
    assert (found["date_of_birth"], found["birth_precision"]) == (born, precision)
    assert (found["age"] is None) == (born is None)
    if precision == "estimated":
        assert found["age"]["max"] - found["age"]["min"] == 5


@pytest.mark.parametrize(
    ("given", "pointer", "code"),
    [
        ({"date_of_birth": "1899-12-31"}, "/date_of_birth", "too_early"),
        ({"date_of_birth": "1899"}, "/date_of_birth", "too_early"),
        ({"date_of_birth": "1990-13"}, "/date_of_birth", "not_a_day"),
        ({"date_of_birth": "2023-02-29"}, "/date_of_birth", "not_a_day"),
        ({"date_of_birth": "1990-5"}, "/date_of_birth", "not_a_day"),
        ({"date_of_birth": "\u0661990"}, "/date_of_birth", "not_a_day"),
        ({"date_of_birth": 1990}, "/date_of_birth", "not_a_day"),
        ({"date_of_birth": "9999"}, "/date_of_birth", "in_the_future"),
        ({"date_of_birth": "1990", "birth_precision": "day"}, "/birth_precision", "too_fine"),
        ({"birth_precision": "year"}, "/date_of_birth", "required"),
    ],
)
async def test_case_16_dates_that_are_none(
    http: httpx.AsyncClient, cast: Cast, given: dict[str, object], pointer: str, code: str
) -> None:
    alice = await cast.alice()
    answer = await http.post(URL, headers=alice.headers, json={**AMINA, **given})
    assert answer.status_code == 422
    assert [(one["pointer"], one["code"]) for one in answer.json()["errors"]] == [(pointer, code)]


async def test_case_16_today_is_the_programmes(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    ahead, behind = (
        await casework.programme("East", zone="Etc/GMT-14"),
        await casework.programme("West", zone="Etc/GMT+12"),
    )
    tomorrow = (clock.now() + timedelta(hours=14)).date()
    born = {**AMINA, "date_of_birth": str(tomorrow)}
    assert (
        await http.post(URL, headers=alice.headers, json={**born, "programme_id": str(ahead)})
    ).status_code == 201
    late = await http.post(URL, headers=alice.headers, json={**born, "programme_id": str(behind)})
    assert [(one["pointer"], one["code"]) for one in late.json()["errors"]] == [
        ("/date_of_birth", "in_the_future")
    ]


@pytest.mark.parametrize(
    ("given", "pointer"),
    [
        ({"gender": "x"}, "/gender"),
        ({"phone": "1" * 33}, "/phone"),
        ({"email": "e" * 255}, "/email"),
        ({"national_id": "n" * 65}, "/national_id"),
        ({"other_names": "n" * 201}, "/other_names"),
        ({"address": "a" * 501}, "/address"),
        ({"risk_notes": "r" * 5001}, "/risk_notes"),
        ({"notes": "n" * 10_001}, "/notes"),
        ({"languages": ["sw"] * 21}, "/languages"),
        ({"languages": ["s_w"]}, "/languages/0"),
        ({"disabilities": ["d" * 101]}, "/disabilities/0"),
        ({"disabilities": ["d"] * 21}, "/disabilities"),
        ({"intensity": 0}, "/intensity"),
        ({"intensity": 4}, "/intensity"),
        ({"priority": "extreme"}, "/priority"),
        ({"intake_source": "tv"}, "/intake_source"),
        ({"next_review_date": "2020-01-01"}, "/next_review_date"),
        ({"name_hidden": None}, "/name_hidden"),
        ({"nickname": "Mina"}, "/nickname"),
    ],
)
async def test_what_is_not_valid(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, given: dict[str, object], pointer: str
) -> None:
    alice = await cast.alice()
    answer = await http.post(URL, headers=alice.headers, json={**AMINA, **given})
    assert answer.status_code == 422, answer.text
    assert [one["pointer"] for one in answer.json()["errors"]] == [pointer]
    assert await raw.fetchval("SELECT count(*) FROM casework.beneficiaries") == 0


async def test_case_22_a_hidden_name_is_not_told_nor_indexed(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    made = await http.post(
        URL, headers=alice.headers, json={**AMINA, "other_names": "Mina", "name_hidden": True}
    )
    found = made.json()
    assert found["display_name"] == found["code"]
    assert not {"first_name", "last_name", "other_names"} & found.keys()
    assert found["withheld_fields"] == ["first_name", "last_name", "other_names"]
    assert await raw.fetchval("SELECT count(*) FROM casework.blind_index") == 0
