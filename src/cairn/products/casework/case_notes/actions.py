"""Reading, writing, signing and amending notes: each leaves its access event."""

from __future__ import annotations

import secrets
from base64 import urlsafe_b64encode
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final, cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Page, Row
from cairn.kernel.db.audited_reads import AuditedReads
from cairn.kernel.db.recording import Recording
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.products.casework.access_events.actions import record
from cairn.products.casework.access_events.rules import Access
from cairn.products.casework.case_notes.models import SEALED, CaseNote
from cairn.products.casework.case_notes.queries import LISTED, digest_of, owner_of, read, supervises
from cairn.products.casework.case_notes.rules import BODY, OF_THE_AMENDED, shown, view_of
from cairn.products.casework.case_notes.schemas import CaseNoteQuery, NewAmendment, NewCaseNote
from cairn.products.casework.errors import NoteNotSigned, NoteSigned
from cairn.products.casework.fields import stays
from cairn.products.casework.keys.actions import key_of, sealed
from cairn.products.casework.scopes.rules import Standing
from cairn.products.casework.sessions.actions import check_open, noted

SALT_BYTES: Final = 16


def viewed(reads: Recording, note: Row) -> Row:
    """The note that a finder found, and the record that the caller read it."""
    _recorded(reads, note, "view")
    return note


async def listed(reads: AuditedReads, session: Row, query: CaseNoteQuery) -> Page:
    """A page of the notes on this session that the caller may read, and the one record of it. Notes whose text is not
    what was written are listed without it, and reported."""
    whose = {"session_id": session["id"], "supervises": supervises(session)}
    page = await LISTED.page(reads, reads.caller, query.request(), {**query.filters(), **whose})
    notes = [read(reads, row, session) for row in page.items]
    shown_any = any(not note["withheld_fields"] for note in notes)
    noted(reads, "list", session, (BODY,) if shown_any else ())
    if broken := tuple(cast("UUID", note["id"]) for note in notes if note["withheld_fields"]):
        record(reads, Access("integrity_failure", broken, (BODY,)))
    return replace(page, items=notes)


def create(work: UnitOfWork, session: Row, new: NewCaseNote) -> Row:
    """A draft of the caller on this session. Raises `BeneficiaryClosed`, `Merged`."""
    return _added(work, session, new.values(), amends_id=None)


def amend(work: UnitOfWork, note: Row, new: NewAmendment) -> Row:
    """A draft of the caller that amends a signed note, of the same kind and for the same readers. Raises
    `NoteNotSigned`, `BeneficiaryClosed`, `Merged`."""
    if note["signed_at"] is None:
        raise NoteNotSigned
    values = {**new.values(), **{name: note[name] for name in OF_THE_AMENDED}}
    return _added(work, _session(note), values, amends_id=cast("UUID", note["id"]))


def update(work: UnitOfWork, note: Row, changes: Changes[NewCaseNote]) -> Row:
    """The draft with the changes; nothing is written where nothing changes. Raises `NoteSigned`, `BeneficiaryClosed`,
    `Merged`, and `Invalid` where an amendment would get another kind or other readers than what it amends."""
    changed = changes.over(note)
    if note["amends_id"] is not None:
        stays(changed, *OF_THE_AMENDED)
    _check_draft(note)
    if not changed:
        return viewed(work, note)
    stamps = {"version": cast("int", note["version"]) + 1, "updated_at": work.now}
    whole = {**note, **changed, **stamps}
    plain = {name: value for name, value in changed.items() if name not in SEALED}
    work.change(CaseNote, note, {**plain, **stamps, **_sealed(work, _session(note), whole)}, None)
    _recorded(work, note, "update")
    return whole


def delete(work: UnitOfWork, note: Row) -> None:
    """Nobody sees the draft any more. Raises `NoteSigned`, `BeneficiaryClosed`, `Merged`."""
    _check_draft(note)
    stamps = {"version": cast("int", note["version"]) + 1, "updated_at": work.now}
    work.change(CaseNote, note, {"voided_at": work.now, **stamps}, None)
    _recorded(work, note, "void", fields=())


def sign(work: UnitOfWork, note: Row) -> Row:
    """The note as it stays; the record of the signature holds its digest. Raises `NoteSigned`, `BeneficiaryClosed`,
    `Merged`."""
    _check_draft(note)
    signature = {"signed_at": work.now, "signed_by": work.caller.id}
    digest = digest_of({**note, **signature})
    stamps = {"version": cast("int", note["version"]) + 1, "updated_at": work.now}
    work.change(CaseNote, note, {**signature, "digest": digest, **stamps}, None)
    _recorded(work, note, "sign", {"digest": digest.hex()})
    return {**note, **signature, "digest": digest.hex(), **stamps}


def _added(work: UnitOfWork, session: Row, values: Mapping[str, object], *, amends_id: UUID | None) -> Row:
    check_open(session)
    plain: dict[str, object] = {
        "id": new_id(), "session_id": session["id"], "kind": values["kind"],
        "confidentiality": values["confidentiality"], "written_by": work.caller.id, "signed_at": None,
        "signed_by": None, "digest": None, "amends_id": amends_id, "version": 1,
        "created_at": work.now, "updated_at": work.now,
    }  # fmt: skip
    whole = {**plain, BODY: values[BODY], "salt": _salt()}
    work.add(CaseNote, {**plain, **_sealed(work, session, whole)}, None)
    note = {**shown({**whole, "amended_by": []}, whole), "session": session}
    _recorded(work, note, "create")
    return {**note, "view": view_of(note, cast("Standing", session["standing"]), mine=True)}


def _sealed(work: UnitOfWork, session: Row, note: Row) -> dict[str, object]:
    """What of a note is sealed, under the key of its session, which this transaction holds."""
    values = {name: note[name] for name in SEALED}
    key = key_of(work, session, owner_of(session))
    return {"dek_id": session["dek_id"], **sealed(key, "case_note", cast("UUID", note["id"]), values)}


def _session(note: Row) -> Row:
    return cast("Row", note["session"])


def _check_draft(note: Row) -> None:
    if note["signed_at"] is not None:
        raise NoteSigned
    check_open(_session(note))


def _recorded(
    work: Recording,
    note: Row,
    action: str,
    more: Mapping[str, str] | None = None,
    fields: Sequence[str] = (BODY,),
) -> None:
    noted(work, action, _session(note), fields, {"case_note_id": str(note["id"]), **(more or {})})


def _salt() -> str:
    return urlsafe_b64encode(secrets.token_bytes(SALT_BYTES)).decode().rstrip("=")
