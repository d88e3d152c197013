"""POST /casework/consents/{id}/give and /renew: what is said with them."""

from __future__ import annotations

from datetime import datetime, timedelta

import asyncpg
import httpx
import pytest

from cairn.base import clock
from tests.builders.casework import Casework
from tests.builders.consents import CONSENTS, in_days
from tests.cast import Cast
from tests.problems import refused

pytestmark = pytest.mark.integration


async def test_it_begins_when_it_is_given(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    consent_id = await casework.consent(await casework.beneficiary(alice), "requested")
    answer = await http.post(f"{CONSENTS}/{consent_id}/give", headers=alice.headers)
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert found["valid_from"] == found["recorded_at"] == found["updated_at"]
    assert answer.headers["etag"] == '"2.full.given.False"'


async def test_how_and_from_when_may_be_said(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    consent_id = await casework.consent(row_id, "requested", method="verbal")
    asked = {"valid_from": in_days(-20), "method": "written", "evidence_ref": "Folder 12"}
    answer = await http.post(f"{CONSENTS}/{consent_id}/give", json=asked, headers=alice.headers)
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert (found["method"], found["evidence_ref"]) == ("written", "Folder 12")
    assert datetime.fromisoformat(found["valid_from"]) == datetime.fromisoformat(asked["valid_from"])
    assert datetime.fromisoformat(found["recorded_at"]) > clock.now() - timedelta(minutes=1)


@pytest.mark.parametrize(
    ("asked", "code", "pointer"),
    [
        ({"valid_from": in_days(-1)}, "back_dated", "/valid_from"),
        ({"valid_from": in_days(-31), "evidence_ref": "Folder 12"}, "back_dated", "/valid_from"),
        ({"valid_from": in_days(366)}, "invalid", "/expires_at"),
        ({"method": "telepathic"}, "invalid", "/method"),
        ({"giver": "x"}, "invalid", "/giver"),
    ],
)
async def test_case_24_malformed(
    http: httpx.AsyncClient,
    cast: Cast,
    casework: Casework,
    raw: asyncpg.Connection,
    asked: dict[str, object],
    code: str,
    pointer: str,
) -> None:
    alice = await cast.alice()
    consent_id = await casework.consent(await casework.beneficiary(alice), "requested")
    answer = await http.post(f"{CONSENTS}/{consent_id}/give", json=asked, headers=alice.headers)
    refused(answer, 422, code, pointer)
    assert await raw.fetchval("SELECT state FROM casework.consents") == "requested"


async def test_a_request_from_long_ago_says_anew_when_it_begins(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    consent_id = await casework.consent(
        await casework.beneficiary(alice), "requested", valid_from=clock.now() - timedelta(hours=1)
    )
    url = f"{CONSENTS}/{consent_id}/give"
    refused(await http.post(url, headers=alice.headers), 422, "back_dated", "/valid_from")
    again = await http.post(url, json={"valid_from": in_days(0)}, headers=alice.headers)
    assert again.status_code == 200


async def test_what_it_supersedes_is_invalidated_when_it_is_given(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    old = await casework.consent(row_id)
    new = await casework.consent(row_id, "requested", supersedes_id=old)
    assert (await http.get(f"{CONSENTS}/{old}", headers=alice.headers)).json()["state"] == "given"
    answer = await http.post(f"{CONSENTS}/{new}/give", headers=alice.headers)
    assert answer.status_code == 200, answer.text
    assert (await http.get(f"{CONSENTS}/{old}", headers=alice.headers)).json()["state"] == "invalidated"


async def test_case_24_a_request_does_not_push_aside_what_it_does_not_supersede(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    await casework.consent(row_id)
    new = await casework.consent(row_id, "requested")
    refused(await http.post(f"{CONSENTS}/{new}/give", headers=alice.headers), 409, "consent_active")


async def test_a_renewal_moves_the_end_and_nothing_else(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    consent_id = await casework.consent(await casework.beneficiary(alice))
    before = (await http.get(f"{CONSENTS}/{consent_id}", headers=alice.headers)).json()
    asked = {"expires_at": in_days(3000)}
    after = await http.post(f"{CONSENTS}/{consent_id}/renew", json=asked, headers=alice.headers)
    found = after.json()
    assert datetime.fromisoformat(found["expires_at"]) == datetime.fromisoformat(asked["expires_at"])
    moved = {"state", "version", "expires_at", "updated_at"}
    assert {name for name in found if found[name] != before[name]} == moved


@pytest.mark.parametrize(
    ("asked", "pointer"),
    [
        ({}, "/expires_at"),
        ({"expires_at": in_days(-1)}, "/expires_at"),
        ({"expires_at": in_days(3660)}, "/expires_at"),
        ({"expires_at": "soon"}, "/expires_at"),
    ],
)
async def test_a_renewal_needs_an_end(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, asked: dict[str, object], pointer: str
) -> None:
    alice = await cast.alice()
    consent_id = await casework.consent(await casework.beneficiary(alice))
    answer = await http.post(f"{CONSENTS}/{consent_id}/renew", json=asked, headers=alice.headers)
    refused(answer, 422, "invalid", pointer)


async def test_a_consent_that_begins_later_does_not_end_before(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    begin = clock.now() + timedelta(days=10)
    consent_id = await casework.consent(await casework.beneficiary(alice), valid_from=begin)
    asked = {"expires_at": in_days(5)}
    answer = await http.post(f"{CONSENTS}/{consent_id}/renew", json=asked, headers=alice.headers)
    refused(answer, 422, "invalid", "/expires_at")


async def test_case_24_what_expired_is_not_renewed_beside_another(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    old = await casework.consent(row_id, "expired")
    await casework.consent(row_id)
    asked = {"expires_at": in_days(100)}
    answer = await http.post(f"{CONSENTS}/{old}/renew", json=asked, headers=alice.headers)
    refused(answer, 409, "consent_active")
