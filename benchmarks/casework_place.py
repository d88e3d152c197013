"""Beneficiaries for the benchmarks, sealed under keys of their own, and the same in plain text beside them."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID

import asyncpg

from cairn.base.ids import new_id
from cairn.kernel.vault.envelope import DataKey, KeyOwner, KeyRing, new_key
from cairn.products.casework.beneficiaries.models import SEALED
from cairn.products.casework.ports import RING
from cairn.products.casework.programmes.models import DEFAULT_PROGRAMME

MINE, OTHERS, WORKERS, KEYS = 200, 20_000, 100, 100_000
_START: Final = datetime(2026, 1, 1, tzinfo=UTC)
_FIRST: Final = ("Amina", "Beatrice", "Chidi", "Daniela", "Emre", "Farah", "Goran", "Hanna")
_LAST: Final = ("Diallo", "Okoro", "Petrov", "Silva", "Yilmaz", "Novak")
_COLUMNS: Final = (
    "id", "dek_id", "code", "programme_id", "status", "priority", "intensity", "gender", "name_hidden", "session_count",
    "legal_hold", "opened_at", "created_by", "version", "created_at", "updated_at", *SEALED,
)  # fmt: skip
_PLAIN: Final = (
    "CREATE SCHEMA bench; CREATE TABLE bench.plain (LIKE casework.beneficiaries INCLUDING INDEXES)"
)
_DEK: Final = ("id", "owner_type", "owner_id", "wrapped", "kek_version", "fingerprint", "state")


def ring_of(keks: Mapping[int, bytes], current: int) -> KeyRing:
    """As the settings make it."""
    return KeyRing(RING, keks, current)


async def fill(dsn: str, ring: KeyRing, person: UUID) -> None:
    """`MINE` beneficiaries of this person and `OTHERS` of other workers, each under a key of its own, in both tables;
    then other keys, up to `KEYS`."""
    connection = await asyncpg.connect(dsn)
    try:
        await connection.execute(_PLAIN)
        for name in SEALED:
            await connection.execute(f"ALTER TABLE bench.plain DROP {name}, ADD {name} text")
        strangers = [new_id() for _ in range(WORKERS)]
        for first in range(0, OTHERS, 5_000):
            workers = [strangers[number % WORKERS] for number in range(first, first + 5_000)]
            await _put(connection, ring, workers)
        await _put(connection, ring, [person] * MINE)
        deks = [_key(ring, new_id())[1] for _ in range(KEYS - MINE - OTHERS)]
        await connection.copy_records_to_table("dek", schema_name="casework_keys", columns=_DEK, records=deks)
        await connection.execute("VACUUM ANALYZE")
    finally:
        await connection.close()


async def _put(connection: asyncpg.Connection, ring: KeyRing, workers: list[UUID]) -> None:
    sealed, plain, deks, assigned = [], [], [], []
    for number, worker in enumerate(workers):
        row_id, at = new_id(), _START + timedelta(minutes=7 * number)
        key, dek = _key(ring, row_id)
        given = _person(number)
        row = (
            row_id, dek[0], f"C-{secrets.token_hex(4).upper()}", DEFAULT_PROGRAMME, "active", "medium", 1, "unknown",
            False, 0, False, at, worker, 1, at, at,
        )  # fmt: skip
        values = [given.get(name) for name in SEALED]
        plain.append((*row, *values))
        sealed.append((
            *row, *(key.seal(value, table="beneficiary", row=str(row_id), field=name)
                    for name, value in zip(SEALED, values, strict=True)),
        ))  # fmt: skip
        deks.append(dek)
        assigned.append((new_id(), row_id, worker, "primary", _START, worker, _START))
    copy = connection.copy_records_to_table
    await copy("dek", schema_name="casework_keys", columns=_DEK, records=deks)
    await copy("beneficiaries", schema_name="casework", columns=_COLUMNS, records=sealed)
    await copy("plain", schema_name="bench", columns=_COLUMNS, records=plain)
    columns = ("id", "beneficiary_id", "user_id", "role", "starts_at", "created_by", "created_at")
    await copy("assignments", schema_name="casework", columns=columns, records=assigned)


def _key(ring: KeyRing, owner_id: UUID) -> tuple[DataKey, tuple[object, ...]]:
    key_id = new_id()
    key = DataKey(ring.name, str(key_id), new_key())
    wrapped = ring.wrap(key.key, KeyOwner(key.key_id, "beneficiary", str(owner_id)))
    return key, (key_id, "beneficiary", owner_id, wrapped, ring.current, key.fingerprint, "active")


def _person(number: int) -> dict[str, str]:
    return {
        "first_name": _FIRST[number % len(_FIRST)], "last_name": _LAST[number % len(_LAST)],
        "phone": f"+254 700 {number:06}", "address": f"House {number}, Third Street",
        "date_of_birth": f"19{50 + number % 50}-05-01", "birth_precision": "month",
        "notes": f"Met at the centre, number {number}. " * 3,
    }  # fmt: skip


def keks_setting(keks: Mapping[int, str], current: int) -> dict[str, str]:
    """The settings that say these keys."""
    named = {str(version): key for version, key in keks.items()}
    return {"CASEWORK_KEKS": json.dumps(named), "CASEWORK_KEK_CURRENT": str(current)}
