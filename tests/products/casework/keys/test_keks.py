"""Whether the KEKs are those that the data was sealed with: at start, at each probe, and at every write."""

from __future__ import annotations

import time
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base.ids import new_id
from cairn.kernel.db.transact import transact
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.vault.envelope import KeyNotTrusted
from cairn.products.casework.keys.actions import keys_fit, make_key
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.facts import Facts
from tests.logged import Logged
from tests.problems import refused
from tests.products.accounts.conftest import program
from tests.products.casework.keks import BOTH, FIRST, ONLY_SECOND, SECOND, WRONG, keks

pytestmark = pytest.mark.integration
URL = "/api/v1/beneficiaries"


async def made(cairn: wiring.Cairn) -> UUID:
    """A new key, as every write that makes one makes it."""
    deadline, owner = time.monotonic() + 10, new_id()

    async def write(work: UnitOfWork) -> None:
        make_key(work, "beneficiary", owner)

    await transact(
        lambda: UnitOfWork(cairn.database, refusals=cairn.runtime.refusals, deadline=deadline),
        write,
        deadline,
    )
    return owner


async def checks(raw: asyncpg.Connection) -> list[int]:
    return [row["version"] for row in await raw.fetch("SELECT * FROM casework_keys.kek_checks ORDER BY 1")]


async def test_the_check_of_a_version_is_kept_at_its_first_use(
    cairn: wiring.Cairn, raw: asyncpg.Connection
) -> None:
    assert await keys_fit(cairn.database)
    row = await raw.fetchrow("SELECT * FROM casework_keys.kek_checks")
    assert (row["version"], row["check"]) == (1, cairn.database.envelope.ring.check(1))
    assert await keys_fit(cairn.database)
    assert await checks(raw) == [1]


async def test_who_makes_a_key_before_anybody_looked_keeps_the_check_too(
    cairn: wiring.Cairn, raw: asyncpg.Connection, facts: Facts
) -> None:
    owner = await made(cairn)
    assert await checks(raw) == [1]
    assert await facts.count("casework_keys.dek", "owner_id = $1 AND state = 'active'", owner) == 1


async def test_case_10_with_a_wrong_kek_a_process_is_not_ready_and_touches_nothing(
    cairn: wiring.Cairn, casework: Casework, cast: Cast, dsn: str, logged: Logged
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    assert await keys_fit(cairn.database)
    async with program(dsn, **WRONG) as (_, client):
        for _ in range(2):
            answer = await client.get("/health/ready")
            assert (answer.status_code, answer.json()["status"]) == (503, "unhealthy")
        assert (await client.get("/health/live")).status_code == 200
        read = await client.get(f"{URL}/{row_id}", headers=alice.headers)
    refused(read, 503, "key_not_trusted")
    assert await casework.events("integrity_failure") == []
    assert sum("kek_does_not_fit" in line for line in logged.lines) == 1


async def test_case_10_nothing_is_sealed_under_a_wrong_kek_by_who_never_looked(
    cairn: wiring.Cairn, dsn: str, facts: Facts
) -> None:
    await made(cairn)
    async with program(dsn, **WRONG) as (other, _):
        with pytest.raises(KeyNotTrusted):
            await made(other)
        assert other.database.envelope.ring.distrusted == frozenset()
    assert await facts.count("casework_keys.dek") == 1


async def test_what_was_put_right_is_trusted_again(
    cairn: wiring.Cairn, dsn: str, raw: asyncpg.Connection
) -> None:
    assert await keys_fit(cairn.database)
    async with program(dsn, **WRONG) as (other, client):
        assert not await keys_fit(other.database)
        check = cairn.database.envelope.ring.check(1)
        await raw.execute(
            'UPDATE casework_keys.kek_checks SET "check" = $1', other.database.envelope.ring.check(1)
        )
        assert (await client.get("/health/ready")).status_code == 200
        await made(other)
        await raw.execute('UPDATE casework_keys.kek_checks SET "check" = $1', check)


async def test_a_kek_that_is_needed_and_gone_is_no_less_wrong(
    cairn: wiring.Cairn, casework: Casework, cast: Cast, dsn: str, http: httpx.AsyncClient
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    assert await keys_fit(cairn.database)
    async with program(dsn, **ONLY_SECOND) as (_, client):
        assert (await client.get("/health/ready")).status_code == 503
        refused(await client.get(f"{URL}/{row_id}", headers=alice.headers), 503, "key_not_trusted")
    assert (await http.get(f"{URL}/{row_id}", headers=alice.headers)).status_code == 200


async def test_a_version_that_wraps_nothing_may_be_gone(
    cairn: wiring.Cairn, dsn: str, raw: asyncpg.Connection
) -> None:
    async with program(dsn, **BOTH) as (both, _):
        assert await keys_fit(both.database)
    async with program(dsn, **ONLY_SECOND) as (_, client):
        assert (await client.get("/health/ready")).status_code == 200
    assert await checks(raw) == [1, 2]
    async with program(dsn, **keks(1, **FIRST, **{"3": SECOND})) as (third, _):
        assert await keys_fit(third.database)
    assert await checks(raw) == [1, 2, 3]


async def test_a_process_looks_before_it_serves(cairn: wiring.Cairn, dsn: str) -> None:
    await made(cairn)
    async with program(dsn, **WRONG) as (other, _):
        await other.system.look(other.database)
        assert other.database.envelope.ring.distrusted == {1}


async def test_without_keys_there_is_nothing_to_look_at(cairn: wiring.Cairn, dsn: str) -> None:
    none = dict.fromkeys(("CASEWORK_KEKS", "CASEWORK_KEK_CURRENT"), "")
    async with program(dsn, **none) as (_, client):
        assert (await client.get("/health/ready")).status_code == 200
