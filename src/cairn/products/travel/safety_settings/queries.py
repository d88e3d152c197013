"""Reads of private settings and contacts: everybody's own, and nobody else's.

Whoever changes either of one person takes that person's turn first, so that five contacts stay five.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Final, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Table, Uuid, bindparam, delete, func, select

from cairn.base.paging import Page, PageRequest, Row, SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.sealed import SealedColumn
from cairn.kernel.db.statements import Statement
from cairn.kernel.vault import CannotOpen, EncryptionNotConfigured
from cairn.products.travel.ports import TravelOptions
from cairn.products.travel.safety_settings.models import SafetyContact, SafetySettings
from cairn.products.travel.safety_settings.rules import DEFAULTS, EVERYONE, distinct
from cairn.products.travel.turns import take_turn

SETTINGS_SEAL = SealedColumn.of(SafetySettings, "sealed")
CONTACT_SEAL = SealedColumn.of(SafetyContact, "sealed")
TURN: Final = "safety"
_settings = cast("Table", SafetySettings.__table__)
_contacts = cast("Table", SafetyContact.__table__)
_user = bindparam("user_id", type_=Uuid)


def visible_to(_caller: Caller) -> ColumnElement[bool]:
    """One's own, whatever one's roles are."""
    return _contacts.c.user_id == bindparam("caller_id", type_=Uuid)


CONTACTS = Listing(
    source=_contacts,
    columns=list(_contacts.c),
    key=_contacts.c.id,
    visible=visible_to,
    sorts={"created_at": _contacts.c.created_at},
    default=(SortKey("created_at"),),
)
_in_order = select(_contacts.c.id, _contacts.c.sealed).where(_contacts.c.user_id == _user)
ALL_CONTACTS = Statement(_in_order.order_by(_contacts.c.created_at, _contacts.c.id))
NUMBER_OF_CONTACTS = Statement(
    select(func.count().label("there")).select_from(_contacts).where(_contacts.c.user_id == _user)
)
NO_CONTACTS = Statement(delete(_contacts).where(_contacts.c.user_id == _user).returning(_contacts.c.id))
_person = select(_user.label("person")).subquery("person")
_ordered = _in_order.order_by(_contacts.c.created_at, _contacts.c.id).subquery("ordered")
_gathered = select(
    func.array_agg(_ordered.c.id).label("ids"), func.array_agg(_ordered.c.sealed).label("seals")
).subquery("gathered")
_OWN = Statement(
    select(
        *_settings.c,
        _gathered.c.ids.label("contact_ids"),
        _gathered.c.seals.label("contact_seals"),
    ).select_from(
        _person.outerjoin(_settings, _settings.c.user_id == _person.c.person).join(
            _gathered, _person.c.person.is_not(None)
        )
    )
)
"""One row, also for who has set nothing: then all of it is null."""


async def find_settings(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
    """The settings of the person with this id, who is the caller, sealed as they are; with `lock`, in that person's
    turn."""
    if lock:
        await take_turn(reads, TURN, caller.id)
    return await reads.row(_OWN, {"user_id": row_id})


async def find_contact(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
    """As every noun's; what is to be changed is locked in its owner's turn."""
    if lock:
        await take_turn(reads, TURN, caller.id)
    return await CONTACTS.find(reads, caller, row_id, lock=lock)


async def contacts(reads: Executor, caller: Caller, asked: PageRequest, options: TravelOptions) -> Page:
    """A page of the caller's contacts."""
    page = await CONTACTS.page(reads, caller, asked, {})
    shown = [opened_contact(options, row) for row in page.items]
    return Page(shown, page.per_page, page.page, page.total, page.next_cursor)


def opened_settings(options: TravelOptions, row: Row) -> dict[str, object]:
    """The settings as their owner reads them. Raises `EncryptionNotConfigured` where something is sealed that no key
    of ours opens."""
    sealed = row["sealed"]
    said = DEFAULTS if sealed is None else _opened(options, SETTINGS_SEAL, row["id"], sealed)
    return {
        **DEFAULTS, **said, "id": row["id"], "invites_from": row["invites_from"] or EVERYONE,
        "emergency_contacts": distinct(phones_of(options, row).values()),
        "created_at": row["created_at"], "updated_at": row["updated_at"],
    }  # fmt: skip


def phones_of(options: TravelOptions, row: Row) -> dict[UUID, str]:
    """The phone of each contact that was found with the settings, in the order in which they were made."""
    ids = cast("Sequence[UUID]", row["contact_ids"] or ())
    seals = cast("Sequence[bytes]", row["contact_seals"] or ())
    return {
        contact: str(_opened(options, CONTACT_SEAL, contact, seal)["phone"])
        for contact, seal in zip(ids, seals, strict=True)
    }


def opened_contact(options: TravelOptions, row: Row) -> dict[str, object]:
    """The contact as its owner reads it. Raises `EncryptionNotConfigured`."""
    return {**row, **_opened(options, CONTACT_SEAL, row["id"], row["sealed"])}


def sealed(options: TravelOptions, column: SealedColumn, key: UUID, values: Mapping[str, object]) -> bytes:
    """The values as one sealed text, for the row with this key. Raises `EncryptionNotConfigured`."""
    return column.seal(options.sealing, key, json.dumps(values, ensure_ascii=False).encode())


def _opened(options: TravelOptions, column: SealedColumn, key: object, value: object) -> dict[str, object]:
    try:
        plain = column.open(options.sealing, key, cast("bytes", value))
    except CannotOpen:
        raise EncryptionNotConfigured from None
    return cast("dict[str, object]", json.loads(plain))
