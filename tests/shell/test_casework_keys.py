"""`cairn casework keys`: wrapping anew while others work, and taking a version away."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base.ids import new_id
from cairn.kernel.vault.envelope import KeyOwner, new_key
from cairn.products.casework.keys.actions import keys_fit, rewrap
from tests.builders.casework import Casework
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.products.accounts.conftest import program
from tests.products.casework.keks import BOTH, BOTH_OLD, ONLY_SECOND, WRONG
from tests.shell.conftest import Run

pytestmark = pytest.mark.integration
URL = "/api/v1/beneficiaries"
Told = Callable[..., Awaitable[dict[str, object]]]


async def fill(cairn: wiring.Cairn, raw: asyncpg.Connection, many: int) -> None:
    """So many keys of nobody in particular."""
    ring = cairn.database.envelope.ring
    rows = []
    for _ in range(many):
        key_id, owner_id = new_id(), new_id()
        wrapped = ring.wrap(new_key(), KeyOwner(str(key_id), "beneficiary", str(owner_id)))
        rows.append((key_id, "beneficiary", owner_id, wrapped, ring.current, b"", "active"))
    await raw.copy_records_to_table("dek", schema_name="casework_keys", records=rows)


async def reading(client: httpx.AsyncClient, person: Person, row_id: object, seen: list[int]) -> None:
    """Read the same record again and again, until cancelled."""
    while True:
        seen.append((await client.get(f"{URL}/{row_id}", headers=person.headers)).status_code)
        await asyncio.sleep(0)


async def test_case_10_rotation_is_killed_and_resumed_under_traffic(
    cairn: wiring.Cairn, casework: Casework, cast: Cast, raw: asyncpg.Connection, dsn: str, facts: Facts,
    environ: dict[str, str], told: Told,
) -> None:  # fmt: skip
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    await fill(cairn, raw, 1100)
    seen: list[int] = []
    async with program(dsn, **BOTH_OLD) as (_, old), program(dsn, **BOTH) as (_, new):
        readers = [asyncio.create_task(reading(client, alice, row_id, seen)) for client in (old, new)]
        await killed(raw, dsn, environ, facts)
        assert await facts.count("casework_keys.dek", "kek_version = 1") == 1
        done = await told("casework", "keys", "rotate", **BOTH)
        before = len(seen)
        while len(seen) < before + 4:
            await asyncio.sleep(0.01)
        for reader in readers:
            reader.cancel()
        await asyncio.gather(*readers, return_exceptions=True)
    assert done == {"rewrapped": 1, "unreadable": 0, "held": 0}
    assert set(seen) == {200}
    assert await facts.count("casework_keys.dek", "kek_version = 2") == 1101
    async with program(dsn, **ONLY_SECOND) as (_, alone):
        answer = await alone.get(f"{URL}/{row_id}", headers=alice.headers)
    assert answer.json()["first_name"] == "Amina"


async def killed(raw: asyncpg.Connection, dsn: str, environ: dict[str, str], facts: Facts) -> None:
    """A rotation that waits for a key which somebody holds, and is killed then."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    holder = await asyncpg.connect(dsn)
    process = None
    try:
        async with holder.transaction():
            await holder.execute("SELECT FROM casework_keys.dek ORDER BY id LIMIT 1 FOR SHARE")
            command = [sys.executable, "-m", "cairn.cli", "casework", "keys", "rotate"]
            process = subprocess.Popen(command, env={**kept, **environ, **BOTH}, stderr=subprocess.DEVNULL)
            async with asyncio.timeout(60):
                while await facts.count("casework_keys.dek", "kek_version = 1") > 1:
                    assert process.poll() is None
                    await asyncio.sleep(0.02)
    finally:
        if process is not None:
            process.send_signal(signal.SIGKILL)
            process.wait()
        await holder.close()


async def test_a_rotation_that_is_stopped_between_two_batches_goes_on_there(
    cairn: wiring.Cairn, raw: asyncpg.Connection, dsn: str, facts: Facts
) -> None:
    await fill(cairn, raw, 25)
    batches: list[int] = []

    def stop(some: int) -> None:
        batches.append(some)
        if len(batches) == 2:
            raise KeyboardInterrupt

    async with program(dsn, **BOTH) as (both, _):
        with pytest.raises(KeyboardInterrupt):
            await rewrap(both.database, stop, batch=10)
        assert await facts.count("casework_keys.dek", "kek_version = 2") == 20
        done = await rewrap(both.database, batches.append, batch=10)
    assert (done.keys, done.unreadable, done.held) == (5, 0, 0)
    assert max(batches) == 10


async def test_keys_that_somebody_holds_are_left_and_told(
    cairn: wiring.Cairn, raw: asyncpg.Connection, dsn: str
) -> None:
    await fill(cairn, raw, 3)
    holder = await asyncpg.connect(dsn)
    try:
        async with program(dsn, **BOTH) as (both, _), holder.transaction():
            await holder.execute("SELECT FROM casework_keys.dek ORDER BY id LIMIT 1 FOR SHARE")
            done = await rewrap(both.database, lambda _: None, patience=0.0)
            assert (done.keys, done.held) == (2, 1)
    finally:
        await holder.close()


async def test_a_key_that_cannot_be_read_stops_nothing_and_is_told(
    cairn: wiring.Cairn, raw: asyncpg.Connection, run: Run
) -> None:
    await fill(cairn, raw, 3)
    await raw.execute(
        "UPDATE casework_keys.dek SET owner_id = gen_random_uuid()"
        " WHERE id = (SELECT id FROM casework_keys.dek ORDER BY id LIMIT 1)"
    )
    result = await run("casework", "keys", "rotate", **BOTH)
    assert (result.exit_code, "1 could not be read" in result.output) == (1, True)
    assert "2 keys are wrapped" in result.output


async def test_destroyed_keys_stay_destroyed(
    cairn: wiring.Cairn, raw: asyncpg.Connection, told: Told
) -> None:
    await fill(cairn, raw, 2)
    await raw.execute("UPDATE casework_keys.dek SET wrapped = NULL, state = 'destroyed'")
    assert await told("casework", "keys", "rotate", **BOTH) == {"rewrapped": 0, "unreadable": 0, "held": 0}
    await told("casework", "keys", "retire", "1", **BOTH)


async def test_case_10_a_version_is_retired_when_no_key_needs_it(
    cairn: wiring.Cairn, raw: asyncpg.Connection, run: Run, told: Told, facts: Facts
) -> None:
    await fill(cairn, raw, 2)
    assert await keys_fit(cairn.database)
    used = await run("casework", "keys", "retire", "1", **BOTH)
    assert (used.exit_code, "2 keys are wrapped under version 1" in used.stderr) == (1, True)
    current = await run("casework", "keys", "retire", "2", **BOTH)
    assert (current.exit_code, "the current version" in current.stderr) == (1, True)
    unknown = await run("casework", "keys", "retire", "7", **BOTH)
    assert (unknown.exit_code, "no such version" in unknown.stderr) == (1, True)
    assert await facts.count("casework_keys.kek_checks", "version = 1") == 1
    await told("casework", "keys", "rotate", **BOTH)
    assert await told("casework", "keys", "retire", "1", **BOTH) == {"retired": 1}
    assert await facts.count("casework_keys.kek_checks", "version = 1") == 0


async def test_nothing_is_wrapped_under_a_wrong_kek(
    cairn: wiring.Cairn, raw: asyncpg.Connection, run: Run, facts: Facts
) -> None:
    await fill(cairn, raw, 1)
    assert await keys_fit(cairn.database)
    wrong = await run("casework", "keys", "rotate", **WRONG)
    assert (wrong.exit_code, "CASEWORK_KEKS" in wrong.stderr) == (1, True)
    assert await facts.count("casework_keys.dek", "kek_version = 1") == 1


async def test_status_tells_of_every_version(
    cairn: wiring.Cairn, raw: asyncpg.Connection, told: Told, run: Run
) -> None:
    await fill(cairn, raw, 2)
    assert await keys_fit(cairn.database)
    assert await told("casework", "keys", "status", **BOTH) == {
        "versions": [
            {"version": 1, "loaded": True, "current": False, "fits": True, "keys": 2},
            {"version": 2, "loaded": True, "current": True, "fits": None, "keys": 0},
        ]
    }
    shown = await run("casework", "keys", "status", **ONLY_SECOND)
    assert "1  2 keys  IS NOT IN CASEWORK_KEKS" in shown.output
    assert "2  0 keys  was never used  current" in shown.output
    assert "DOES NOT FIT" in (await run("casework", "keys", "status", **WRONG)).output


async def test_without_keys_there_is_nothing_to_rotate(run: Run, tmp_path: Path) -> None:
    none = dict.fromkeys(("CASEWORK_KEKS", "CASEWORK_KEK_CURRENT"), "")
    result = await run("casework", "keys", "rotate", CAIRN_HOME=str(tmp_path), **none)
    assert (result.exit_code, "CASEWORK_KEKS" in result.stderr) == (1, True)
