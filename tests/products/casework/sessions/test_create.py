"""POST /beneficiaries/{id}/sessions and POST /sessions."""

from __future__ import annotations

import httpx
import pytest

from tests.builders.casework import Casework
from tests.cast import Cast

pytestmark = pytest.mark.integration
URL = "/api/v1/sessions"


async def test_case_01_a_day_a_type_and_notes_are_a_session(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    whose = await casework.beneficiary(alice)
    said = {"session_date": "2026-03-01", "session_type": "visit", "notes": "Met at home."}
    answer = await http.post(f"/api/v1/beneficiaries/{whose}/sessions", json=said, headers=alice.headers)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    print(made, answer.headers)
    again = await http.get(answer.headers["location"], headers=alice.headers)
    assert again.json() == made
    listed = await http.get(f"/api/v1/beneficiaries/{whose}/sessions", headers=alice.headers)
    assert listed.json()["items"] == [made], listed.text
    listed = await http.get(f"{URL}?worker_id=me&from=2026-03-01&to=2026-03-01", headers=alice.headers)
    assert listed.json()["items"] == [made], listed.text
    put = await http.put(f"{URL}/{made['id']}", json=made, headers=alice.headers)
    assert put.json() == made
    put = await http.put(f"{URL}/{made['id']}", json={"notes": "other"}, headers=alice.headers)
    assert put.json()["version"] == 2
    put = await http.delete(f"{URL}/{made['id']}", headers=alice.headers)
    assert put.status_code == 204
    put = await http.post(f"{URL}/{made['id']}/restore", headers=alice.headers)
    assert put.status_code == 200, put.text
    put = await http.post(f"{URL}", headers=alice.headers, json={**said, "beneficiary_id": str(whose)})
    assert put.status_code == 201, put.text
