"""Reads of notes: of sessions whose contents the caller sees, and of those notes that are theirs to read."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Final, Protocol, cast
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    Boolean,
    ColumnElement,
    FromClause,
    Select,
    Table,
    Text,
    Uuid,
    and_,
    bindparam,
    func,
    or_,
    select,
    true,
)

from cairn.base.paging import Row, SortKey
from cairn.kernel.access import Caller
from cairn.kernel.audit.chain import canonical
from cairn.kernel.db.listing import Choice, Listing
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.recording import Recording, recording
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.transact import Traced
from cairn.kernel.vault import CannotOpen
from cairn.kernel.web.routes import Finder
from cairn.products.casework.access_events.actions import corrupted, tampered
from cairn.products.casework.case_notes.models import SEALED, CaseNote
from cairn.products.casework.case_notes.rules import BODY, anybody, shown, signed_content, view_of
from cairn.products.casework.errors import IntegrityFailure, NotInYourRole
from cairn.products.casework.keys.actions import key_of, opened
from cairn.products.casework.keys.queries import KEY_COLUMNS, with_key
from cairn.products.casework.scopes.rules import Standing
from cairn.products.casework.sessions.queries import finder as session_finder

DIGESTED: Final = b"cairn.casework.note.v1\x00"
NOTES: Final = cast("Table", CaseNote.__table__)
_amendments = NOTES.alias("amendments")
_row_id = bindparam("row_id", type_=Uuid)
_caller, _supervises = bindparam("caller_id", type_=Uuid), bindparam("supervises", type_=Boolean)


def _readable(notes: FromClause) -> ColumnElement[bool]:
    """Of a session whose contents the caller sees: drafts are their author's. What is signed is the team's, or the
    supervisors', or its author's still."""
    for_supervisors = and_(notes.c.confidentiality == "supervisors", _supervises)
    signed = and_(notes.c.signed_at.is_not(None), or_(notes.c.confidentiality == "team", for_supervisors))
    return and_(notes.c.voided_at.is_(None), or_(notes.c.written_by == _caller, signed))


AMENDED_BY: Final = func.array(
    select(_amendments.c.id)
    .where(
        _amendments.c.amends_id == NOTES.c.id, _amendments.c.signed_at.is_not(None), _readable(_amendments)
    )
    .order_by(_amendments.c.id)
    .correlate(NOTES)
    .scalar_subquery(),
    type_=ARRAY(Uuid),
).label("amended_by")
COLUMNS: Final[tuple[ColumnElement[object], ...]] = (
    *NOTES.columns,
    *KEY_COLUMNS,
    cast("ColumnElement[object]", AMENDED_BY),
)
"""A note with its key, and what amends it of that which the caller may read."""
SOURCE: Final = with_key(NOTES, NOTES.c.dek_id)
_of_session = NOTES.c.session_id == bindparam("session_id", type_=Uuid)
_SESSION = Statement(select(NOTES.c.session_id).where(NOTES.c.id == _row_id))


def _selected(*, lock: bool) -> Select[*tuple[object, ...]]:
    one = and_(NOTES.c.id == _row_id, _of_session, _readable(NOTES))
    statement = select(*COLUMNS).select_from(SOURCE).where(one)
    return statement.with_for_update(of=NOTES) if lock else statement


_FOUND: Final = {lock: Statement(_selected(lock=lock)) for lock in (False, True)}
LISTED: Final = Listing(
    source=SOURCE,
    columns=COLUMNS,
    key=NOTES.c.id,
    visible=lambda _: _readable(NOTES),
    sorts={"created_at": NOTES.c.created_at, "updated_at": NOTES.c.updated_at},
    default=(SortKey("created_at", descending=True),),
    filters={
        "session_id": _of_session,
        "supervises": true(),
        "kind": NOTES.c.kind == bindparam("kind", type_=Text),
        "signed": Choice({True: NOTES.c.signed_at.is_not(None), False: NOTES.c.signed_at.is_(None)}),
    },
)
"""The notes on one session, which its reader has found: `session_id`, and whether they supervise it, are always
given."""
_sessions: Final = session_finder(read=False)


class May(Protocol):
    """Whether somebody who stands so may. `mine`: they wrote the note."""

    def __call__(self, standing: Standing, /, *, mine: bool) -> bool: ...


def finder(may: May = anybody) -> Finder:
    """How a note in the path is found: where the caller may read it. Its row has its text, `view`, and its `session`.
    With `lock` all of them and the key of the session are held until the transaction ends. Raises `NotInYourRole` where
    the caller may read it and not do this.

    Whether there is no such note, or one that the caller may not read: the same is asked, and nothing is held."""

    async def find(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
        found = await reads.row(_SESSION, {"row_id": row_id})
        session_id = cast("UUID", found["session_id"]) if found else row_id
        note = await _note(reads, caller, row_id, session_id)
        if note is None:
            return None
        session = cast("Row", note["session"])
        mine = note["written_by"] == caller.id
        if not may(cast("Standing", session["standing"]), mine=mine):
            raise NotInYourRole
        if lock:
            note = await _note(reads, caller, row_id, session_id, lock=True)
        return None if note is None else _read_alone(recording(reads), note, mine=mine)

    return find


async def _note(
    reads: Executor, caller: Caller, row_id: UUID, session_id: UUID, *, lock: bool = False
) -> dict[str, object] | None:
    session = await _sessions(reads, caller, session_id, lock=lock)
    asked = {"row_id": row_id, "caller_id": caller.id, "session_id": None, "supervises": False}
    if session is not None and session["view"] == "full":
        asked |= {"session_id": session_id, "supervises": supervises(session)}
    note = await reads.row(_FOUND[lock], asked)
    return None if note is None else {**note, "session": session}


def supervises(session: Row) -> bool:
    """Whether the caller is a supervisor of the team of whom this session is with."""
    return cast("Standing", session["standing"]).supervisor


def _read_alone(reads: Recording, note: Row, *, mine: bool) -> Row:
    session = cast("Row", note["session"])
    found = read(reads, note, session)
    if found["withheld_fields"]:
        raise Traced(IntegrityFailure(), corrupted(cast("UUID", note["id"]), (BODY,)))
    return {**found, "view": view_of(note, cast("Standing", session["standing"]), mine=mine)}


def owner_of(session: Row) -> object:
    """Whose key the notes on a session are sealed under: its beneficiary's, or the group session's."""
    return session["beneficiary_id"] or session["id"]


def read(reads: Recording, note: Row, session: Row) -> dict[str, object]:
    """The note as it is shown. Its text is among `withheld_fields` where it cannot be opened, and where it is not what
    was signed."""
    try:
        values = opened(key_of(reads, note, owner_of(session)), "case_note", note, SEALED)
    except CannotOpen:
        return _broken(note)
    if note["digest"] is not None and digest_of({**note, **values}) != note["digest"]:
        return _broken(note)
    return shown(note, values)


def digest_of(row: Mapping[str, object]) -> bytes:
    """What a signature is: SHA-256 over the note's text, its salt, and what it says of itself."""
    return hashlib.sha256(DIGESTED + canonical(signed_content(row))).digest()


def _broken(row: Row) -> dict[str, object]:
    tampered("case_note", row["id"])
    return shown(row, None)
