"""Reading and writing attendance: each leaves its access event."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import FieldProblem, Invalid
from cairn.kernel.db.recording import Recording
from cairn.kernel.db.transact import Traced
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.vault import CannotOpen
from cairn.kernel.vault.envelope import DataKey
from cairn.products.casework.access_events.actions import (
    denied,
    integrity_failure,
    record,
    tampered,
)
from cairn.products.casework.access_events.rules import Access
from cairn.products.casework.attendance.models import Attendance
from cairn.products.casework.attendance.queries import chosen, read, unreadable
from cairn.products.casework.attendance.rules import FIELDS, changed, problems
from cairn.products.casework.attendance.schemas import AttendanceList, Marks
from cairn.products.casework.errors import (
    NotAParticipant,
    NotInYourRole,
    UnknownReference,
)
from cairn.products.casework.keys.actions import hold_keys, sealed
from cairn.products.casework.lifecycle import check_writable
from cairn.products.casework.scopes.rules import standing_of, together
from cairn.products.casework.sessions.models import CaseSession
from cairn.products.casework.sessions.queries import RECOUNTED_OF


def listed(reads: Recording, session: Row) -> Row:
    """The participants that the caller sees, and the record that they saw them."""
    rows = _all_shown(reads, session)
    _record(reads, "list", session, rows)
    return _answer(session, rows)


async def mark_all(work: UnitOfWork, session: Row, marks: AttendanceList) -> Row:
    """The list with these marks: all of them or none. Raises `NotInYourRole`, `NotAParticipant`, `Invalid`,
    `BeneficiaryClosed`, `Merged`."""
    rows = {row["beneficiary_id"]: row for row in _all_shown(work, session)}
    named = [item.beneficiary_id for item in marks.items]
    _check_named(session, rows.keys(), [(one, f"/items/{at}/beneficiary_id") for at, one in enumerate(named)])
    given = {item.beneficiary_id: (item.given, f"/items/{at}") for at, item in enumerate(marks.items)}
    after = await _marked(work, session, rows, given)
    session = _grown(work, session) if after else session
    shown = {one: _after(row, after.get(cast("UUID", one), {})) for one, row in rows.items()}
    _record(work, "update", session, [shown[one] for one in named])
    _record(work, "list", session, list(shown.values()))
    return _answer(session, list(shown.values()))


async def mark(work: UnitOfWork, session: Row, beneficiary_id: UUID, marks: Marks) -> Row:
    """One participant's row with these marks. Raises as `mark_all` does."""
    found = {row["beneficiary_id"]: row for row in _rows(session)}
    _check_named(session, found.keys(), [(beneficiary_id, "/beneficiary_id")])
    row = _opened(work, found[beneficiary_id])
    after = await _marked(work, session, {beneficiary_id: row}, {beneficiary_id: (marks.given, "")})
    if after:
        _grown(work, session)
    row = _after(row, after.get(beneficiary_id, {}))
    _record(work, "update", session, [row])
    return row


async def invited(work: UnitOfWork, ids: Sequence[UUID]) -> list[Row]:
    """The beneficiaries of these ids, to take part in a session: held. Raises `NotInYourRole` where the caller is
    neither their worker nor their supervisor, `UnknownReference` for ids that are not there for the caller,
    `BeneficiaryClosed`, `Merged`."""
    people = await chosen(work, ids) if ids else []
    if not all(standing_of(one).full for one in people):
        raise NotInYourRole
    found = {one["id"] for one in people}
    if missing := [one for one in ids if one not in found]:
        problem = FieldProblem("/participants", "unknown_reference", "Not everybody is there for you.")
        raise Traced(UnknownReference(errors=[problem]), denied(missing))
    for one in people:
        check_writable(one["status"])
    return people


def invite(work: UnitOfWork, session_id: UUID, people: Sequence[Row]) -> None:
    """They take part in the session. `people`: with `dek_id`, by `id`; this transaction holds or copies them."""
    for one in people:
        row = {
            "id": new_id(), "session_id": session_id, "beneficiary_id": one["id"], "dek_id": one["dek_id"],
            **dict.fromkeys((*FIELDS, "recorded_by", "recorded_at")),
        }  # fmt: skip
        work.add(Attendance, row, None)


async def _marked(
    work: UnitOfWork,
    session: Row,
    rows: dict[object, Row],
    given: dict[UUID, tuple[dict[str, object], str]],
) -> dict[UUID, dict[str, object]]:
    """What changes, by participant, queued to be written."""
    changes: dict[UUID, dict[str, object]] = {}
    wrong: list[FieldProblem] = []
    for one, (values, at) in given.items():
        if found := changed(rows[one], values):
            changes[one] = found
            wrong += problems(rows[one], found, session["status"], at)
    if wrong:
        raise Invalid(errors=wrong)
    for one in changes:
        check_writable(rows[one]["beneficiary_status"])
    keys = await hold_keys(work, [(rows[one]["dek_id"], one) for one in changes])
    noted = {"recorded_by": work.caller.id, "recorded_at": work.now}
    for one, found in changes.items():
        work.change(Attendance, rows[one], {**_stored(keys[one], rows[one], found), **noted}, None)
    if session["status"] == "completed" and any("status" in found for found in changes.values()):
        await work.flush()
        work.execute(RECOUNTED_OF, {"people": list(changes)})
    return {one: {**found, **noted} for one, found in changes.items()}


def _stored(key: DataKey, row: Row, found: Row) -> dict[str, object]:
    """The same columns for every row, so that all of them are one statement."""
    after = {name: found.get(name, row[name]) for name in ("status", "minutes", "reason")}
    if "remark" not in found:
        return {**after, "remark": row["stored_remark"]}
    return after | sealed(key, "attendance", cast("UUID", row["id"]), {"remark": found["remark"]})


def _after(row: Row, found: Row) -> Row:
    """The row as it will be, and the sealed fields that were shown or written."""
    written = [name for name in ("remark",) if name in found]
    return {**row, **found, "opened": [*cast("list[str]", row["opened"]), *written]}


def _grown(work: UnitOfWork, session: Row) -> Row:
    grown = {"version": cast("int", session["version"]) + 1, "updated_at": work.now}
    return work.change(CaseSession, session, grown, None)


def _check_named(session: Row, seen: Collection[object], named: Sequence[tuple[UUID, str]]) -> None:
    """Raises `NotInYourRole` for a participant whose attendance is not the caller's to see, `NotAParticipant` for who
    takes no part, or is out of the caller's scope: nobody can tell."""
    if any(one in cast("set[object]", session["others"]) for one, _ in named):
        raise NotInYourRole
    unknown = [(one, pointer) for one, pointer in named if one not in seen]
    if unknown:
        told = "Nobody whom you work with takes part under this id."
        refusal = NotAParticipant(
            errors=[FieldProblem(pointer, "not_a_participant", told) for _, pointer in unknown]
        )
        raise Traced(refusal, denied([one for one, _ in unknown]))


def _rows(session: Row) -> list[Row]:
    return cast("list[Row]", session["attending"])


def _all_shown(reads: Recording, session: Row) -> list[Row]:
    """The rows, opened; of one that cannot be opened what is sealed is left out, and that is recorded."""
    found: list[Row] = []
    failed: list[UUID] = []
    for row in _rows(session):
        try:
            found.append(read(reads, row))
        except CannotOpen:
            tampered("attendance", row["id"])
            failed.append(cast("UUID", row["beneficiary_id"]))
            found.append(unreadable(row))
    if failed:
        record(reads, Access("integrity_failure", failed))
    return found


def _opened(work: UnitOfWork, row: Row) -> Row:
    try:
        return read(work, row)
    except CannotOpen:
        raise integrity_failure("attendance", row["id"], cast("UUID", row["beneficiary_id"])) from None


def _record(reads: Recording, action: str, session: Row, rows: Sequence[Row]) -> None:
    stands = together([standing_of(row) for row in rows])
    ids = [cast("UUID", row["beneficiary_id"]) for row in rows]
    fields = {name for row in rows for name in cast("list[str]", row["opened"])}
    told = {"session_id": str(session["id"])}
    record(reads, Access(action, ids, sorted(fields), via=stands.via, role=stands.role, detail=told))


def _answer(session: Row, rows: Sequence[Row]) -> Row:
    items = sorted(rows, key=lambda row: (str(row["code"]), str(row["beneficiary_id"])))
    return {**session, "session_id": session["id"], "items": items}
