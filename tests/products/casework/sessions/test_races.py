"""Writers of sessions at the same time."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration


async def test_case_19_the_same_client_uuid_is_one_row(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    alice = await cast.alice()
    address = f"/api/v1/beneficiaries/{await casework.beneficiary(alice)}/sessions"
    said = {"session_date": "2026-03-01", "notes": "Met at home.", "client_uuid": str(new_id())}
    answers = await asyncio.gather(*(http.post(address, json=said, headers=alice.headers) for _ in range(6)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.text for answer in answers}) == 1
    assert await facts.count("casework.sessions") == 1
    assert len(await casework.events("create")) == 1


async def test_case_19_the_same_client_uuid_for_two_people_is_one_row(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    alice = await cast.alice()
    people = [await casework.beneficiary(alice, name) for name in ("Amina", "Tom")]
    said = {"session_date": "2026-03-01", "client_uuid": str(new_id())}
    answers = await asyncio.gather(
        *(
            http.post(f"/api/v1/beneficiaries/{one}/sessions", json=said, headers=alice.headers)
            for one in people
        )
    )
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    (other,) = [answer for answer in answers if answer.status_code == 409]
    refused(other, 409, "client_uuid_reused")
    assert await facts.count("casework.sessions") == 1


async def test_case_19_of_two_that_overlap_one_is_made(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    alice = await cast.alice()
    address = f"/api/v1/beneficiaries/{await casework.beneficiary(alice)}/sessions"
    begin = clock.now() + timedelta(days=1)
    said = [
        {"scheduled_start": (begin + timedelta(minutes=minutes)).isoformat(),
         "scheduled_end": (begin + timedelta(minutes=minutes + 60)).isoformat()}
        for minutes in (0, 30)
    ]  # fmt: skip
    answers = await asyncio.gather(*(http.post(address, json=one, headers=alice.headers) for one in said))
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    (other,) = [answer for answer in answers if answer.status_code == 409]
    refused(other, 409, "session_overlap")
    assert await facts.count("casework.sessions") == 1


async def test_case_19_no_session_is_left_open_by_a_closing(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    whose = await casework.beneficiary(alice)
    said = {"scheduled_start": (clock.now() + timedelta(days=1)).isoformat()}
    async with raw.transaction():
        await raw.execute("SELECT FROM casework.beneficiaries WHERE id = $1 FOR UPDATE", whose)
        sending = asyncio.create_task(
            http.post(f"/api/v1/beneficiaries/{whose}/sessions", json=said, headers=alice.headers)
        )
        while not await raw.fetchval("SELECT count(*) FROM pg_locks WHERE NOT granted"):
            assert not sending.done()
        await raw.execute(
            "UPDATE casework.beneficiaries SET status = 'closed', closed_at = now(), closure_reason = 'other'"
            " WHERE id = $1", whose,
        )  # fmt: skip
    refused(await sending, 409, "beneficiary_closed")
    assert await facts.count("casework.sessions") == 0


async def test_case_19_of_a_closing_and_a_new_session_either_is_first(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    alice = await cast.alice()
    ahead = {"scheduled_start": (clock.now() + timedelta(days=1)).isoformat()}
    for number in range(4):
        whose = await casework.beneficiary(alice, f"Amina {number}")
        made, closed = await asyncio.gather(
            http.post(f"/api/v1/beneficiaries/{whose}/sessions", json=ahead, headers=alice.headers),
            http.post(
                f"/api/v1/beneficiaries/{whose}/close",
                json={"closure_reason": "goals_achieved"},
                headers=alice.headers,
            ),
        )
        assert (closed.status_code, made.status_code in (201, 409)) == (200, True), (closed.text, made.text)
        left = "beneficiary_id = $1 AND status IN ('scheduled', 'in_progress')"
        assert await facts.count("casework.sessions", left, whose) == 0


async def test_the_constraint_stands_behind_the_lock(cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    whose, begin = await casework.beneficiary(alice), clock.now() + timedelta(days=1)
    await casework.session(whose, alice, begin)
    with pytest.raises(asyncpg.ExclusionViolationError) as broken:
        await casework.session(whose, alice, begin + timedelta(minutes=59))
    assert broken.value.constraint_name == "no_overlap"
    await casework.session(whose, alice, begin + timedelta(minutes=60))
