"""Ciphertext that somebody moved or changed: never a wrong value, always an event."""

from __future__ import annotations

import time

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.kernel.access import Caller
from cairn.kernel.db.transact import Traced, transact
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.casework.errors import IntegrityFailure
from cairn.products.casework.sessions.queries import finder
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.problems import refused

pytestmark = pytest.mark.integration
URL = "/api/v1/beneficiaries"
FORGERIES = {
    "a value of another row": (
        "UPDATE casework.beneficiaries SET phone = (SELECT phone FROM casework.beneficiaries WHERE id = $2)"
        " WHERE id = $1"
    ),
    "a value of another field": "UPDATE casework.beneficiaries SET first_name = last_name WHERE id = $1 AND $2 = $2",
    "the key of another": (
        "UPDATE casework.beneficiaries SET dek_id = (SELECT dek_id FROM casework.beneficiaries WHERE id = $2)"
        " WHERE id = $1"
    ),
    "row and key of another": (
        "UPDATE casework.beneficiaries AS b SET dek_id = o.dek_id, phone = o.phone, first_name = o.first_name,"
        " last_name = o.last_name FROM casework.beneficiaries o WHERE b.id = $1 AND o.id = $2"
    ),
    "a wrapped key of another": (
        "UPDATE casework_keys.dek SET wrapped = (SELECT wrapped FROM casework_keys.dek WHERE owner_id = $2)"
        " WHERE owner_id = $1"
    ),
    "an owner rewritten": (
        "WITH taken AS (UPDATE casework_keys.dek SET owner_id = $1 WHERE owner_id = $2 RETURNING id)"
        " UPDATE casework.beneficiaries SET dek_id = taken.id FROM taken WHERE beneficiaries.id = $1"
    ),
    "a flipped byte": (
        "UPDATE casework.beneficiaries SET phone = set_byte(phone, 20, get_byte(phone, 20) # 1)"
        " WHERE id = $1 AND $2 = $2"
    ),
    "a version of the key rewritten": (
        "UPDATE casework_keys.dek SET kek_version = 9 WHERE owner_id = $1 AND $2 = $2"
    ),
    "no key": "DELETE FROM casework_keys.dek WHERE owner_id = $1 AND $2 = $2",
}


@pytest.mark.parametrize("forgery", FORGERIES.values(), ids=FORGERIES)
async def test_case_09_a_forged_row_is_never_shown_and_always_an_event(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection, forgery: str
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, "Amina", "Diallo", phone="+254 700 111")
    other = await casework.beneficiary(alice, "Beatrice", "Okoro", phone="+254 700 222")
    await raw.execute(forgery.replace("$2 = $2", "$2::uuid IS NOT NULL"), row_id, other)
    answer = await http.get(f"{URL}/{row_id}", headers=alice.headers)
    refused(answer, 500, "integrity_failure")
    assert not any(word in answer.text for word in ("Amina", "Diallo", "Beatrice", "Okoro", "254 700"))
    (event,) = await casework.events()
    assert (event["action"], event["subject_ids"]) == ("integrity_failure", [row_id])


async def test_case_09_a_session_that_was_given_to_another_beneficiary_is_not_read(
    cairn: wiring.Cairn, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    caller = Caller(user_id=alice.id, roles=frozenset({"user"}))
    owner, other = await casework.beneficiary(alice), await casework.beneficiary(alice, "Beatrice")
    session = await casework.session(owner, alice, notes="Met at home.")
    await raw.execute("UPDATE casework.sessions SET beneficiary_id = $2 WHERE id = $1", session, other)
    deadline = time.monotonic() + 10
    with pytest.raises(IntegrityFailure):
        await transact(
            lambda: UnitOfWork(cairn.database, caller, deadline=deadline),
            lambda work: finder()(work, caller, session),
            deadline,
        )
    (event,) = await casework.events()
    assert event["action"] == "integrity_failure"


async def test_case_09_nobody_writes_under_the_key_of_another(
    cairn: wiring.Cairn, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    caller = Caller(user_id=alice.id, roles=frozenset({"user"}))
    owner, other = await casework.beneficiary(alice), await casework.beneficiary(alice, "Beatrice")
    session = await casework.session(owner, alice)
    await raw.execute("UPDATE casework.sessions SET beneficiary_id = $2 WHERE id = $1", session, other)
    work = UnitOfWork(cairn.database, caller)
    try:
        with pytest.raises(Traced) as told:
            await finder(read=False)(work, caller, session, lock=True)
    finally:
        await work.close()
    assert isinstance(told.value.refusal, IntegrityFailure)


async def test_case_09_a_write_that_meets_the_key_of_another_is_on_record(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    owner, other = await casework.beneficiary(alice), await casework.beneficiary(alice, "Beatrice")
    session = await casework.session(owner, alice)
    await raw.execute("UPDATE casework.sessions SET beneficiary_id = $2 WHERE id = $1", session, other)
    answer = await http.patch(f"/api/v1/sessions/{session}", json={"notes": "Mine."}, headers=alice.headers)
    assert (answer.status_code, answer.json()["code"]) == (500, "integrity_failure")
    (event,) = await casework.events("integrity_failure")
    assert event["subject_ids"] == [other]
    assert await raw.fetchval("SELECT notes FROM casework.sessions WHERE id = $1", session) is None
