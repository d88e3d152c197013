"""Making keys, and sealing and opening fields under them."""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.pools import Database
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.recording import Recording
from cairn.kernel.db.transact import Traced, transact
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.telemetry.logs import get_logger
from cairn.kernel.vault import CannotOpen, EncryptionNotConfigured
from cairn.kernel.vault.envelope import DataKey, KeyOwner, KeyRing, new_key
from cairn.products.casework.access_events.actions import record, tampered
from cairn.products.casework.access_events.rules import Access
from cairn.products.casework.errors import IntegrityFailure, KekDoesNotFit, KekInUse, KekUnknown
from cairn.products.casework.keys.queries import (
    ALONE,
    CHECKED,
    COUNTED,
    FORGOTTEN,
    HELD,
    HELD_ALL,
    IN_USE,
    KEY_ADDED,
    NOTED,
    OTHERS,
    OTHERS_HELD,
    WRAPPED_ANEW,
)
from cairn.products.casework.keys.rules import KeptUnder, OwnerType
from cairn.products.casework.scopes.rules import FULL

log = get_logger(__name__)
_FIRST: Final = UUID(int=0)
_AGAIN_SECONDS: Final = 0.2
RESPONSES: Final = "idempotency_record"
"""The table that stands in what a kept answer is bound to; its row is the digest of the Idempotency-Key."""


@dataclass(frozen=True, slots=True)
class Sealing:
    """Under whose key the answer of a transaction is kept (`UnitOfWork.sealing`): of whom it is about. `view`: what the
    caller sees of them now. `made`: the transaction has made the key, so that the answer is about its owner before all
    others."""

    key: DataKey
    owner_type: OwnerType
    owner_id: UUID
    view: str
    made: bool = False

    def frame(self, digest: bytes, told: Mapping[str, object]) -> bytes:
        """`told` with the view, for the row of this digest."""
        values = {**told, "view": self.view}
        kept = self.key.seal(values, table=RESPONSES, row=digest.hex(), field="response")
        return KeptUnder(self.owner_type, self.owner_id, UUID(self.key.key_id), cast("bytes", kept)).framed()


def make_key(work: UnitOfWork, owner_type: OwnerType, owner_id: UUID) -> DataKey:
    """A new key of this beneficiary or group session, kept wrapped. At the commit it raises `KeyNotTrusted` where the
    current KEK is not the one that its version was."""
    ring, key_id = work.envelope.ring, new_id()
    made = DataKey(ring.name, str(key_id), new_key())
    checked = {"version": ring.current, "check": ring.check(ring.current)}
    wrapped = ring.wrap(made.key, KeyOwner(str(key_id), owner_type, str(owner_id)))
    work.execute(NOTED, checked)
    work.execute(KEY_ADDED, {
        "id": key_id, "owner_type": owner_type, "owner_id": owner_id, "wrapped": wrapped,
        "fingerprint": made.fingerprint, **checked,
    })  # fmt: skip
    if not (isinstance(work.sealing, Sealing) and work.sealing.made):
        work.sealing = Sealing(made, owner_type, owner_id, FULL, made=True)
    return made


def key_of(reads: Recording, row: Row, owner_id: object) -> DataKey:
    """The key that was read with a row (`queries.KEY_COLUMNS`), whose `dek_id` names it. Raises `CannotOpen` where
    there is none, where it was destroyed, and where it is not this owner's."""
    if row["key_wrapped"] is None or row["key_owner_id"] != owner_id:
        raise CannotOpen
    ring, key_id = reads.envelope.ring, str(row["dek_id"])
    owner = KeyOwner(key_id, str(row["key_owner_type"]), str(row["key_owner_id"]))
    return DataKey(
        ring.name,
        key_id,
        ring.unwrap(cast("bytes", row["key_wrapped"]), owner, cast("int", row["key_version"])),
    )


async def hold_key(work: UnitOfWork, dek_id: object, owner_id: object, view: str = FULL) -> DataKey:
    """A key that stays while this transaction lasts: who writes sealed fields holds it first. `view`: what the caller
    sees of its owner. Raises `IntegrityFailure` where there is none for this owner, and leaves the record of it."""
    found = await work.row(HELD, {"dek_id": dek_id})
    if found is None:
        raise _no_key([cast("UUID", owner_id)])
    try:
        key = key_of(work, {**found, "dek_id": dek_id}, owner_id)
    except CannotOpen:
        raise _no_key([cast("UUID", owner_id)]) from None
    if work.sealing is None:
        owner_type = cast("OwnerType", found["key_owner_type"])
        work.sealing = Sealing(key, owner_type, cast("UUID", owner_id), view)
    return key


async def hold_keys(work: UnitOfWork, wanted: Sequence[tuple[object, UUID]]) -> dict[UUID, DataKey]:
    """The keys of several, by their owners: `wanted` pairs each key's id with its owner's. They are held as by
    `hold_key`, in the order of their ids, by one statement. Raises `IntegrityFailure` where one is not there for its
    owner, as `hold_key` does."""
    if not wanted:
        return {}
    rows = await work.rows(HELD_ALL, {"dek_ids": [key_id for key_id, _ in wanted]})
    found = {row["id"]: row for row in rows}
    keys: dict[UUID, DataKey] = {}
    for key_id, owner in wanted:
        with contextlib.suppress(KeyError, CannotOpen):
            keys[owner] = key_of(work, {**found[key_id], "dek_id": key_id}, owner)
    if missing := [owner for _, owner in wanted if owner not in keys]:
        raise _no_key(missing)
    return keys


def _no_key(owners: Sequence[UUID]) -> Traced:
    for owner in owners:
        tampered("dek", owner)
    return Traced(IntegrityFailure(), lambda work: record(work, Access("integrity_failure", owners)))


def sealed(key: DataKey, table: str, row_id: UUID, values: Mapping[str, object]) -> dict[str, object]:
    """The values as columns hold them. `table`: the singular noun."""
    return {name: key.seal(value, table=table, row=str(row_id), field=name) for name, value in values.items()}


def opened(key: DataKey, table: str, row: Row, fields: Sequence[str]) -> dict[str, object]:
    """The values that the row's columns hold. Raises `CannotOpen` where one is not this row's or was changed."""
    row_id = str(row["id"])
    return {
        name: key.open(cast("bytes | None", row[name]), table=table, row=row_id, field=name)
        for name in fields
    }


async def keys_fit(database: Database) -> bool:
    """Whether the KEKs here are those that the data was sealed with: each version has the check that it had at its
    first use, and none is missing that wraps a key. Versions that are new are noted. Those that do not fit wrap and
    unwrap nothing from now on, until this is asked again and they do; that they do not is logged once."""
    try:
        ring = database.envelope.ring
    except EncryptionNotConfigured:
        return True
    deadline = time.monotonic() + database.options.timeout

    async def look(work: UnitOfWork) -> list[Row]:
        found = await work.rows(CHECKED, {})
        new = ring.versions - {cast("int", row["version"]) for row in found}
        for version in sorted(new):
            work.execute(NOTED, {"version": version, "check": ring.check(version)})
        await work.flush()
        return await work.rows(CHECKED, {}) if new else found

    rows = await transact(lambda: UnitOfWork(database, deadline=deadline), look, deadline)
    for version in sorted(ring.distrust(_unfit(ring, rows))):
        log.error("kek_does_not_fit", version=version, missing=version not in ring.versions)
    return not ring.distrusted


def _unfit(ring: KeyRing, rows: Sequence[Row]) -> Iterator[int]:
    for row in rows:
        version = cast("int", row["version"])
        if version not in ring.versions:
            if row["used"]:
                yield version
        elif not hmac.compare_digest(cast("bytes", row["check"]), ring.check(version)):
            yield version


@dataclass(frozen=True, slots=True)
class Rewrapped:
    """`keys` went under the current KEK. `unreadable` ones were left: their KEK is not here, or they were changed.
    `held`: those that somebody held all the while."""

    keys: int = 0
    unreadable: int = 0
    held: int = 0


async def rewrap(
    database: Database, tell: Callable[[int], None], batch: int = 500, *, patience: float = 30.0
) -> Rewrapped:
    """Wrap under the current KEK what another one wraps: `batch` keys in memory, and in a transaction of their own, so
    that it may be stopped and begun again at any point. What sealed data says stays as it is. Keys that somebody holds
    are passed over and asked for again, for `patience` seconds without any progress. `tell` hears of each batch.
    Raises `KekDoesNotFit`."""
    if not await keys_fit(database):
        raise KekDoesNotFit
    done, began = 0, time.monotonic()
    while True:
        moved, unreadable = await _pass(database, tell, batch)
        left = await _left(database)
        done += moved
        began = time.monotonic() if moved else began
        if left <= unreadable or time.monotonic() - began > patience:
            return Rewrapped(done, unreadable, max(0, left - unreadable))
        await asyncio.sleep(_AGAIN_SECONDS)


async def _pass(database: Database, tell: Callable[[int], None], batch: int) -> tuple[int, int]:
    """How many keys were wrapped anew, and how many could not be read."""
    after: UUID | None = _FIRST
    moved = unreadable = 0
    while after is not None:
        some, failed, after = await _batch(database, after, batch)
        moved, unreadable = moved + some, unreadable + failed
        tell(some)
    return moved, unreadable


async def _batch(database: Database, after: UUID, batch: int) -> tuple[int, int, UUID | None]:
    deadline = time.monotonic() + database.options.long_timeout
    ring = database.envelope.ring

    async def move(work: UnitOfWork) -> tuple[int, int, UUID | None]:
        rows = await work.rows(OTHERS_HELD, {"current": ring.current, "after": after, "batch": batch})
        new = {row["id"]: wrapped for row in rows if (wrapped := _wrapped_anew(ring, row)) is not None}
        if new:
            values = {"current": ring.current, "ids": list(new), "wraps": list(new.values())}
            work.execute(WRAPPED_ANEW, values)
        last = cast("UUID", rows[-1]["id"]) if rows else None
        return len(new), len(rows) - len(new), last

    return await transact(lambda: UnitOfWork(database, deadline=deadline, long=True), move, deadline)


def _wrapped_anew(ring: KeyRing, row: Row) -> bytes | None:
    owner = KeyOwner(str(row["id"]), str(row["owner_type"]), str(row["owner_id"]))
    try:
        key = ring.unwrap(cast("bytes", row["wrapped"]), owner, cast("int", row["kek_version"]))
    except CannotOpen:
        log.warning("key_unreadable", key_id=str(row["id"]), version=row["kek_version"])
        return None
    return ring.wrap(key, owner)


async def _left(database: Database) -> int:
    row = await Reads(database, primary=True).row(OTHERS, {"current": database.envelope.ring.current})
    return cast("int", row["keys"]) if row is not None else 0


async def retire(database: Database, version: int) -> None:
    """Forget the check of a version that no key is wrapped under, so that its KEK can be taken away. Raises `KekInUse`,
    and `KekUnknown`."""
    if version == database.envelope.ring.current:
        raise KekInUse("This is the current version: set CASEWORK_KEK_CURRENT to another one first.")
    deadline = time.monotonic() + database.options.timeout

    async def forget(work: UnitOfWork) -> None:
        work.execute(ALONE, {})
        await work.flush()
        used = await work.row(IN_USE, {"version": version})
        if used is not None and used["keys"]:
            raise KekInUse(f"{used['keys']} keys are wrapped under version {version}: rotate first.")
        if version not in {row["version"] for row in await work.rows(CHECKED, {})}:
            raise KekUnknown
        work.execute(FORGOTTEN, {"version": version})

    await transact(lambda: UnitOfWork(database, deadline=deadline), forget, deadline)


async def states(database: Database) -> list[Row]:
    """Each version that is here or was used: whether its KEK is loaded, is the current one and has the check that it
    had (None where it was never used), and how many keys it wraps."""
    ring, reads = database.envelope.ring, Reads(database, primary=True)
    checks = {row["version"]: row["check"] for row in await reads.rows(CHECKED, {})}
    keys = {row["kek_version"]: row["keys"] for row in await reads.rows(COUNTED, {})}
    versions = sorted({*ring.versions, *checks, *keys}, key=str)
    return [
        {
            "version": version, "loaded": version in ring.versions, "current": version == ring.current,
            "fits": checks[version] == ring.check(version)
            if version in checks and version in ring.versions else None,
            "keys": keys.get(version, 0),
        }
        for version in versions
    ]  # fmt: skip
