"""Reads of consents: those of beneficiaries in the caller's scope."""

from __future__ import annotations

from typing import Final, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Table, Text, Uuid, bindparam, or_, select

from cairn.base import clock
from cairn.base.paging import Page, PageRequest, Row, SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.audited_reads import AuditedReads
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.recording import Recording, recording
from cairn.kernel.db.statements import Statement
from cairn.kernel.vault import CannotOpen
from cairn.kernel.web.routes import Finder
from cairn.products.casework.access_events.actions import integrity_failure, tampered
from cairn.products.casework.beneficiaries.queries import BENEFICIARIES, May
from cairn.products.casework.beneficiaries.queries import finder as beneficiary_finder
from cairn.products.casework.consents.models import SEALED, Consent
from cairn.products.casework.consents.rules import IN_FORCE, managers, shown
from cairn.products.casework.keys.actions import key_of, opened
from cairn.products.casework.keys.queries import KEY_COLUMNS, with_key
from cairn.products.casework.scopes.queries import in_scope

CONSENTS: Final = cast("Table", Consent.__table__)
_NOBODY: Final = UUID(int=0)
_row_id = bindparam("row_id", type_=Uuid)
_of_person = CONSENTS.c.beneficiary_id == bindparam("beneficiary_id", type_=Uuid)
_for_purpose = CONSENTS.c.purpose == bindparam("purpose", type_=Text)
_other = CONSENTS.c.id != _row_id
_in_force = or_(*(CONSENTS.c.state == state for state in IN_FORCE))

_WHOSE = Statement(select(CONSENTS.c.beneficiary_id).where(CONSENTS.c.id == _row_id))
"""Of which beneficiary a consent is: scope and turn are that record's."""
IN_THE_WAY = Statement(
    select(*CONSENTS.columns).where(_of_person, _for_purpose, _other, _in_force).with_for_update()
)
"""The other one that is in force for a purpose, or was until it expired. Who asks holds the beneficiary."""
NAMED = Statement(
    select(CONSENTS.c.id).where(
        CONSENTS.c.id == bindparam("named_id", type_=Uuid), _of_person, _for_purpose, _other
    )
)
"""Another consent of the same beneficiary for the same purpose."""
COVERING = Statement(
    select(*CONSENTS.columns)
    .where(_of_person, _for_purpose, or_(_in_force, CONSENTS.c.state == "expired"))
    .order_by(_in_force.desc(), CONSENTS.c.recorded_at.desc())
    .limit(1)
)
"""What may cover a disclosure: the consent in force for its purpose, else the last that expired."""


def _selected(*, lock: bool) -> Select[*tuple[object, ...]]:
    statement = (
        select(*CONSENTS.columns, *KEY_COLUMNS)
        .select_from(
            with_key(CONSENTS.join(BENEFICIARIES, BENEFICIARIES.c.id == CONSENTS.c.beneficiary_id), CONSENTS.c.dek_id)
        )
        .where(CONSENTS.c.id == _row_id, in_scope(BENEFICIARIES))
    )  # fmt: skip
    return statement.with_for_update(of=CONSENTS) if lock else statement


_FOUND: Final = {lock: Statement(_selected(lock=lock)) for lock in (False, True)}


def _visible(_: Caller) -> ColumnElement[bool]:
    return in_scope(BENEFICIARIES)


LISTED: Final = Listing(
    source=with_key(
        CONSENTS.join(BENEFICIARIES, BENEFICIARIES.c.id == CONSENTS.c.beneficiary_id), CONSENTS.c.dek_id
    ),
    columns=[*CONSENTS.columns, *KEY_COLUMNS],
    key=CONSENTS.c.id,
    visible=_visible,
    sorts={"created_at": CONSENTS.c.created_at, "expires_at": CONSENTS.c.expires_at},
    default=(SortKey("created_at", descending=True),),
    filters={"beneficiary_id": _of_person, "purpose": _for_purpose},
    counted=CONSENTS.join(BENEFICIARIES, BENEFICIARIES.c.id == CONSENTS.c.beneficiary_id),
)


def finder(may: May = managers) -> Finder:
    """How a consent in the path is found: of a beneficiary in the caller's scope. Its row has the values that are
    sealed, the state of now, and `person`: the beneficiary. With `lock` the beneficiary, its key and the consent are
    held until the transaction ends. Raises `NotInYourRole` where the caller's standing is not enough."""
    beneficiary = beneficiary_finder(may)

    async def find(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
        whose = await reads.row(_WHOSE, {"row_id": row_id})
        # for an id that is not there, the same is asked: nobody can tell it from one that is out of scope
        person_id = cast("UUID", whose["beneficiary_id"]) if whose else _NOBODY
        person = await beneficiary(reads, caller, person_id, lock=lock)
        if person is None:
            return None
        row = await reads.row(_FOUND[lock], {"row_id": row_id, "caller_id": caller.id, "now": clock.now()})
        return row and _read(recording(reads), row, person)

    return find


async def page(reads: AuditedReads, person: Row, asked: PageRequest, filters: Row) -> tuple[Page, list[UUID]]:
    """A page of a beneficiary's consents, opened, and the ids of those whose sealed fields cannot be."""
    found = await LISTED.page(reads, reads.caller, asked, {**filters, "beneficiary_id": person["id"]})
    items: list[Row] = []
    broken: list[UUID] = []
    for row in found.items:
        try:
            items.append(shown({**row, **_opened(reads, row)}, person, reads.now))
        except CannotOpen:
            tampered("consent", row["id"])
            broken.append(cast("UUID", row["id"]))
            hidden = {**dict.fromkeys(SEALED), "withheld_fields": list(SEALED)}
            items.append(shown({**row, **hidden}, person, reads.now))
    return Page(items, found.per_page, found.page, found.total, found.next_cursor), broken


def _read(reads: Recording, row: Row, person: Row) -> Row:
    try:
        return shown({**row, **_opened(reads, row)}, person, reads.now)
    except CannotOpen:
        raise integrity_failure("consent", row["id"], cast("UUID", row["id"])) from None


def _opened(reads: Recording, row: Row) -> Row:
    return opened(key_of(reads, row, row["beneficiary_id"]), "consent", row, SEALED)
