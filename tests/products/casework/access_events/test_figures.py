"""What the alarms of casework look at is counted: each access by what was done, and each that could not be recorded."""

from __future__ import annotations

import asyncpg
import httpx
import pytest

from tests.builders.casework import Casework
from tests.cast import Cast

pytestmark = pytest.mark.integration
UNRECORDED = "casework_accesses_unrecorded_total"


def counted(action: str) -> str:
    return f'casework_accesses_total{{action="{action}"}}'


async def figure(http: httpx.AsyncClient, name: str) -> float:
    lines = (await http.get("/metrics")).text.splitlines()
    return next((float(line.rpartition(" ")[2]) for line in lines if line.startswith(name)), 0.0)


async def test_a_row_that_was_changed_is_counted_as_such(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    views, failures = await figure(http, counted("view")), await figure(http, counted("integrity_failure"))
    assert (await http.get(f"/api/v1/beneficiaries/{row_id}", headers=alice.headers)).status_code == 200
    assert await figure(http, counted("view")) == views + 1
    assert await figure(http, counted("integrity_failure")) == failures
    await raw.execute("UPDATE casework.beneficiaries SET first_name = last_name WHERE id = $1", row_id)
    assert (await http.get(f"/api/v1/beneficiaries/{row_id}", headers=alice.headers)).status_code == 500
    assert await figure(http, counted("integrity_failure")) == failures + 1
    assert await figure(http, counted("view")) == views + 1


async def test_an_access_that_cannot_be_recorded_is_counted(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    before = await figure(http, UNRECORDED)
    await raw.execute("ALTER TABLE casework.access_events ADD CONSTRAINT never CHECK (action <> 'view')")
    try:
        answer = await http.get(f"/api/v1/beneficiaries/{row_id}", headers=alice.headers)
    finally:
        await raw.execute("ALTER TABLE casework.access_events DROP CONSTRAINT never")
    assert answer.status_code == 503
    assert await figure(http, UNRECORDED) == before + 1
