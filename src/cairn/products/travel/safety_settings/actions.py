"""Writes of private settings and contacts, in their owner's turn. What was changed is recorded by name only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.products.travel.errors import TooManyContacts
from cairn.products.travel.events import (
    CONTACT_CHANGED,
    CONTACT_CREATED,
    CONTACT_DELETED,
    SETTINGS_CHANGED,
    SETTINGS_DELETED,
)
from cairn.products.travel.ports import TravelOptions
from cairn.products.travel.safety_settings.models import SafetyContact, SafetySettings
from cairn.products.travel.safety_settings.queries import (
    CONTACT_SEAL,
    NO_CONTACTS,
    NUMBER_OF_CONTACTS,
    SETTINGS_SEAL,
    TURN,
    opened_contact,
    opened_settings,
    phones_of,
    sealed,
)
from cairn.products.travel.safety_settings.rules import DEFAULTS, MOST_CONTACTS, distinct, replaced
from cairn.products.travel.safety_settings.schemas import NewContact, NewSafetySettings
from cairn.products.travel.turns import take_turn

_SEALED_OF_CONTACT: Final = ("phone", "name", "relation")


def update(
    work: UnitOfWork, options: TravelOptions, row: Row, changes: Changes[NewSafetySettings]
) -> Row:  # fmt: skip
    """The settings with the changes; the first change of all makes the row. Raises `TooManyContacts`,
    `EncryptionNotConfigured`."""
    before = opened_settings(options, row)
    changed = changes.over(before)
    wanted = changed.pop("emergency_contacts", None)
    if (
        wanted is not None
        and (phones := _replaced(work, options, row, cast("list[str]", wanted))) is not None
    ):
        changed["emergency_contacts"] = phones
    if not changed and row["id"] is not None:
        return before
    after = {**before, **changed, "id": row["id"] or new_id(), "updated_at": work.now}
    after["created_at"] = row["created_at"] or work.now
    _keep(work, options, row, after)
    work.record(SETTINGS_CHANGED, cast("UUID", after["id"]), dict.fromkeys(changed))
    return after


async def forget(work: UnitOfWork, row: Row) -> None:
    """The settings and every contact of the caller, in one transaction."""
    for contact in await work.rows(NO_CONTACTS, {"user_id": work.caller.id}):
        work.record(CONTACT_DELETED, cast("UUID", contact["id"]), {})
    if row["id"] is not None:
        work.remove(SafetySettings, row, SETTINGS_DELETED)


async def add_contact(work: UnitOfWork, options: TravelOptions, new: NewContact) -> Row:
    """One contact more of the caller's. Raises `TooManyContacts`, `EncryptionNotConfigured`."""
    await take_turn(work, TURN, work.caller.id)
    found = await work.row(NUMBER_OF_CONTACTS, {"user_id": work.caller.id})
    if found is None or cast("int", found["there"]) >= MOST_CONTACTS:
        raise TooManyContacts
    return _add(work, options, new.values())


def update_contact(work: UnitOfWork, options: TravelOptions, row: Row, changes: Changes[NewContact]) -> Row:
    """The contact with the changes. Whoever answers another phone has not consented. Raises
    `EncryptionNotConfigured`."""
    before = opened_contact(options, row)
    changed = changes.over(before)
    if not changed:
        return before
    after = {**before, **changed, "updated_at": work.now}
    if "phone" in changed:
        after["consent"] = "none"
    seal = sealed(options, CONTACT_SEAL, cast("UUID", row["id"]), _of_contact(after))
    kept = {"sealed": seal, "consent": after["consent"], "updated_at": work.now}
    work.change(SafetyContact, row, kept, None)
    work.record(CONTACT_CHANGED, cast("UUID", row["id"]), dict.fromkeys(changed))
    return after


def delete_contact(work: UnitOfWork, row: Row) -> None:
    """The contact goes."""
    work.remove(SafetyContact, row, CONTACT_DELETED)


def _keep(work: UnitOfWork, options: TravelOptions, row: Row, after: Row) -> None:
    seal = sealed(options, SETTINGS_SEAL, cast("UUID", after["id"]), {name: after[name] for name in DEFAULTS})
    kept = {"sealed": seal, "invites_from": after["invites_from"], "updated_at": after["updated_at"]}
    if row["id"] is not None:
        work.change(SafetySettings, row, kept, None)
        return
    made = {"id": after["id"], "user_id": work.caller.id, **kept, "created_at": after["created_at"]}
    work.add(SafetySettings, made, None)


def _replaced(
    work: UnitOfWork, options: TravelOptions, row: Row, wanted: Sequence[str]
) -> list[str] | None:  # fmt: skip
    """The phones of the contacts from now on, in their order; None where they are what they were. Raises
    `TooManyContacts`: contacts who share a phone stay both."""
    there = phones_of(options, row)
    gone, new = replaced(there, wanted)
    if len(there) - len(gone) + len(new) > MOST_CONTACTS:
        raise TooManyContacts
    for contact in gone:
        work.remove(SafetyContact, {"id": contact}, CONTACT_DELETED)
    for phone in new:
        _add(work, options, {"phone": phone, "name": None, "relation": None})
    kept = [phone for phone in there.values() if phone in wanted]
    return distinct([*kept, *new]) if gone or new else None


def _add(work: UnitOfWork, options: TravelOptions, values: Row) -> Row:
    contact = new_id()
    made = {
        "id": contact, "user_id": work.caller.id,
        "sealed": sealed(options, CONTACT_SEAL, contact, _of_contact(values)),
        "consent": "none", "created_at": work.now, "updated_at": work.now,
    }  # fmt: skip
    work.add(SafetyContact, made, CONTACT_CREATED)
    return {**made, **values}


def _of_contact(values: Row) -> dict[str, object]:
    return {name: values[name] for name in _SEALED_OF_CONTACT}
