"""Making keys, and sealing and opening fields under them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.recording import Recording
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.vault import CannotOpen
from cairn.kernel.vault.envelope import DataKey, KeyOwner, new_key
from cairn.products.casework.errors import IntegrityFailure
from cairn.products.casework.keys.models import Dek
from cairn.products.casework.keys.queries import HELD

OwnerType = Literal["beneficiary", "session"]


def make_key(work: UnitOfWork, owner_type: OwnerType, owner_id: UUID) -> DataKey:
    """A new key of this beneficiary or group session, kept wrapped."""
    ring, key_id = work.envelope.ring, new_id()
    made = DataKey(ring.name, str(key_id), new_key())
    work.add(Dek, {
        "id": key_id, "owner_type": owner_type, "owner_id": owner_id,
        "wrapped": ring.wrap(made.key, KeyOwner(str(key_id), owner_type, str(owner_id))),
        "kek_version": ring.current, "fingerprint": made.fingerprint, "state": "active",
    }, None)  # fmt: skip
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


async def hold_key(work: UnitOfWork, dek_id: object, owner_id: object) -> DataKey:
    """A key that stays while this transaction lasts: who writes sealed fields holds it first. Raises
    `IntegrityFailure` where there is none for this owner."""
    found = await work.row(HELD, {"dek_id": dek_id})
    if found is None:
        raise IntegrityFailure
    try:
        return key_of(work, {**found, "dek_id": dek_id}, owner_id)
    except CannotOpen:
        raise IntegrityFailure from None


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
