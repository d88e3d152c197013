"""Reading and writing sessions: each leaves its access event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final, cast
from uuid import UUID

import orjson

from cairn.base.ids import new_id
from cairn.base.paging import Page, Row
from cairn.base.refusals import FieldProblem, Invalid
from cairn.kernel.db.audited_reads import AuditedReads
from cairn.kernel.db.recording import Recording
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.vault import CannotOpen
from cairn.kernel.vault.envelope import DataKey
from cairn.kernel.web.bodies import Changes
from cairn.products.casework.access_events.actions import record, tampered, unknown_here
from cairn.products.casework.access_events.rules import Access
from cairn.products.casework.agendas.queries import agenda
from cairn.products.casework.attendance.actions import invite
from cairn.products.casework.beneficiaries import queries as beneficiaries
from cairn.products.casework.errors import (
    ClientUuidReused,
    HasSignedNote,
    InvalidTransition,
    NotInYourRole,
    NotVoided,
    RestoreWindowOver,
    SessionClosed,
    SessionOverlap,
)
from cairn.products.casework.keys.actions import key_of, sealed
from cairn.products.casework.lifecycle import check_writable
from cairn.products.casework.ports import CaseworkOptions
from cairn.products.casework.scopes.rules import Standing, together
from cairn.products.casework.sessions import rules
from cairn.products.casework.sessions.models import SEALED, CaseSession
from cairn.products.casework.sessions.queries import (
    ANSWERED,
    CAN_WORK,
    IN_THE_WAY,
    KNOWN_TYPE,
    RECOUNTED,
    SENT,
    SIGNED,
    SOMEBODY_CAME,
    finder,
    read_of,
    unread_of,
)
from cairn.products.casework.sessions.schemas import NewSession, SessionContent, SessionFilters
from cairn.products.casework.words import SESSION_TYPES

FIXED: Final = ("beneficiary_id", "participants", "max_participants", "client_uuid")

# reads


def viewed(reads: Recording, row: Row) -> Row:
    """The row that a finder found, and the record that the caller saw it."""
    noted(reads, "view", row, fields_of(row))
    return row


async def listed(reads: AuditedReads, asked: SessionFilters, beneficiary: Row | None = None) -> Page:
    """A page of sessions that the caller may know of; of this beneficiary where one is given. One event names whom it
    shows, and another the sessions that could not be opened. Raises `Invalid`."""
    filters = asked.asked(reads.caller.user_id)
    if beneficiary is not None:
        filters["beneficiary_id"] = beneficiary["id"]
    ways = await beneficiaries.ways_of(reads, reads.caller)
    page = await agenda(many=ways.programmes).page(reads, reads.caller, asked.request(), filters)
    rows, corrupted = _read(reads, page.items)
    subjects = [] if beneficiary is None else [cast("UUID", beneficiary["id"])]
    standings = [] if beneficiary is None else [cast("Standing", beneficiary["standing"])]
    fields = {name for row in rows for name in fields_of(row)}
    via, role = _via([*standings, *(cast("Standing", row["standing"]) for row in rows)], rows)
    ids = [*subjects, *(one for row in rows for one in subjects_of(row))]
    record(reads, Access("list", ids, tuple(fields), via, role))
    if corrupted:
        record(reads, Access("integrity_failure", corrupted))
    return replace(page, items=rows)


def _read(reads: Recording, found: Sequence[Row]) -> tuple[list[Row], list[UUID]]:
    rows: list[Row] = []
    corrupted: list[UUID] = []
    for row in found:
        try:
            rows.append(read_of(reads, row))
        except CannotOpen:
            tampered("session", row["id"])
            corrupted.append(cast("UUID", row["id"]))
            rows.append(unread_of(row))
    return rows, corrupted


# new sessions


async def create_single(work: UnitOfWork, new: NewSession) -> Row:
    """A session of the beneficiary that the body names. Raises `UnknownReference` for one that the caller does not
    see, and what `create_of` raises."""
    asked = cast("UUID", new.beneficiary_id)
    found = await beneficiaries.finder(beneficiaries.workers, read=False)(work, work.caller, asked, lock=True)
    if found is None:
        raise unknown_here("beneficiary_id", asked)
    return await create_of(work, found, new)


async def create_of(work: UnitOfWork, beneficiary: Row, new: NewSession) -> Row:
    """A session of this beneficiary, whose row and key this transaction holds; what the device has sent already is
    answered again. Raises `Invalid`, `UnknownReference`, `ClientUuidReused`, `BeneficiaryClosed`, `SessionOverlap`."""
    owner = cast("UUID", beneficiary["id"])
    if new.beneficiary_id not in (None, owner):
        raise Invalid.at("/beneficiary_id", "conflicting_fields", "The path names another beneficiary.")
    said = {**new.values(), "beneficiary_id": owner}
    if (first := await first_answer(work, said)) is not None:
        return first
    standing = cast("Standing", beneficiary["standing"])
    row = {
        **begun(work, said, str(beneficiary["zone"])), "standing": standing, "view": "full",
        "beneficiary_status": beneficiary["status"], "programme_id": beneficiary["programme_id"],
        "dek_id": beneficiary["dek_id"], "as_worker": new.worker_id in (None, work.caller.id),
    }  # fmt: skip
    rules.check(row, work.now)
    await check_type(work, row)
    await check_worker(work, row)
    check_open(row)
    row = {**row, "warnings": await warned(work, row)}
    return await added(work, row, key_of(work, beneficiary, owner))


async def first_answer(work: UnitOfWork, said: Mapping[str, object]) -> Row | None:
    """The session that the caller's device has sent under this `client_uuid` with the same content. Raises
    `ClientUuidReused` for other content."""
    if said["client_uuid"] is None:
        return None
    asked = {"caller_id": work.caller.id, "client_uuid": said["client_uuid"]}
    sent = await work.row(SENT, asked)
    if sent is None:
        return None
    if sent["client_digest"] != digest_of(work, said):
        raise ClientUuidReused
    find = finder(voided=sent["voided_at"] is not None)
    row = await find(work, work.caller, cast("UUID", sent["id"]))
    if row is None:
        raise ClientUuidReused
    return viewed(work, row)


def digest_of(work: UnitOfWork, said: Mapping[str, object]) -> bytes:
    """What tells the same content of a new session from other, and nothing else of it."""
    plain = orjson.dumps(dict(said), default=str, option=orjson.OPT_SORT_KEYS | orjson.OPT_UTC_Z)
    return work.envelope.index.value("idempotency", plain.decode())


def begun(work: UnitOfWork, said: Mapping[str, object], zone: str) -> dict[str, object]:
    """The row of a new session of the caller, with its state and what follows from it, yet without whose it is. `zone`:
    of its days. Raises `Invalid`."""
    start, all_day = rules.planned(
        cast("datetime | None", said["session_date"]), cast("datetime | None", said["scheduled_start"]), zone
    )
    row = {
        **said, "id": new_id(), "worker_id": said["worker_id"] or work.caller.id, "created_by": work.caller.id,
        "scheduled_start": start, "all_day": all_day, "zone": zone, "series_id": None, "rescheduled_to_id": None,
        "voided_at": None, "version": 1, "created_at": work.now, "updated_at": work.now,
        "client_digest": digest_of(work, said) if said["client_uuid"] else None,
    }  # fmt: skip
    status = str(said["status"] or rules.begins_as(row, zone, work.now))
    return {**row, **rules.entered(row, status, work.now)}


async def added(work: UnitOfWork, row: Row, key: DataKey, people: Sequence[Row] = ()) -> Row:
    """The new session, sealed under its key, with the beneficiaries who take part; whose it is has their sessions
    counted again. At the commit: `ClientUuidReused`."""
    columns = {name: row[name] for name in _COLUMNS}
    texts = sealed(key, "session", cast("UUID", row["id"]), {name: row[name] or None for name in SEALED})
    work.add(CaseSession, {**columns, **texts}, None)
    invite(work, cast("UUID", row["id"]), people)
    await _recount(work, row)
    noted(work, "create", row, fields_of({**row, "withheld_fields": []}))
    return rules.shown(row, ANSWERED)


# changes


async def update(
    work: UnitOfWork, row: Row, changes: Changes[SessionContent], besides: Mapping[str, object] | None = None
) -> Row:
    """The session with the changes, and with what changes of a group `besides`; nothing is written where nothing
    changes. Raises `Invalid`, `UnknownReference`,
    `InvalidTransition`, `SessionClosed`, and what `changed` raises."""
    found = changes.over(row)
    fixed = [
        FieldProblem(f"/{name}", "unchangeable", "This stays as it is.") for name in FIXED if name in found
    ]
    if fixed:
        raise Invalid(errors=fixed)
    new = {name: value for name, value in found.items() if name not in ("session_date", "scheduled_start")}
    new |= rules.replanned(row, changes.given) | dict(besides or {})
    if not new and besides is None:
        return viewed(work, row)
    if row["status"] in rules.FINISHED and new.keys() & rules.TIMES:
        raise SessionClosed
    return await changed(work, row, moved(row, new, str(new.get("status", row["status"])), work.now))


def moved(row: Row, new: Mapping[str, object], status: str, now: datetime) -> dict[str, object]:
    """The changes, and those that come with this state. Raises `InvalidTransition`."""
    if status == row["status"]:
        return {name: value for name, value in new.items() if name != "status"}
    if status == "rescheduled" or status not in rules.MOVES.get(str(row["status"]), ()):
        raise InvalidTransition
    return {**new, **rules.entered({**row, **new}, status, now)}


async def changed(work: UnitOfWork, row: Row, new: Mapping[str, object], action: str = "update") -> Row:
    """The session with what is new of it. Raises `Invalid` where the whole does not hold together, `UnknownReference`,
    `BeneficiaryClosed`, `SessionOverlap`."""
    whole: Row = {**row, **new}
    rules.check(whole, work.now)
    if "session_type" in new:
        await check_type(work, whole)
    if new.get("status") == "no_show" and row["beneficiary_id"] is None:
        await _check_nobody_came(work, row)
    if "worker_id" in new:
        await check_worker(work, whole)
    check_open(row)
    if new.keys() & _PLANNED or row["status"] not in rules.LIVE:
        whole = {**whole, "warnings": await warned(work, whole)}
    return await written(work, row, whole, new, action)


async def written(work: UnitOfWork, row: Row, whole: Row, new: Mapping[str, object], action: str) -> Row:
    """The session as a whole, where `new` is new of it, written and counted."""
    owner = cast("UUID", row["beneficiary_id"] or row["id"])
    texts = {name: value or None for name, value in new.items() if name in SEALED}
    plain = {name: value for name, value in new.items() if name not in SEALED}
    later = {"version": cast("int", row["version"]) + 1, "updated_at": work.now}
    under = sealed(key_of(work, row, owner), "session", cast("UUID", row["id"]), texts) if texts else {}
    work.change(CaseSession, row, {**plain, **under, **later}, None)
    if new.keys() & _COUNTED:
        await _recount(work, row)
    noted(work, action, row, tuple(texts))
    return rules.shown({**whole, **later}, ANSWERED)


async def void(work: UnitOfWork, row: Row) -> None:
    """Hide the session. Raises `HasSignedNote`, `BeneficiaryClosed`."""
    check_open(row)
    if await work.row(SIGNED, {"row_id": row["id"]}):
        raise HasSignedNote
    new = {"voided_at": work.now}
    await written(work, row, {**row, **new}, new, "void")


async def restore(work: UnitOfWork, row: Row, options: CaseworkOptions) -> Row:
    """Show it again. Raises `NotVoided`, `RestoreWindowOver`, `BeneficiaryClosed`, `SessionOverlap`."""
    voided_at = cast("datetime | None", row["voided_at"])
    if voided_at is None:
        raise NotVoided
    over = voided_at + timedelta(days=options.restore_days) < work.now
    if over and not cast("Standing", row["standing"]).supervisor:
        raise RestoreWindowOver
    check_open(row)
    new = {"voided_at": None}
    whole = {**row, **new}
    whole = {**whole, "warnings": await warned(work, whole)}
    return await written(work, row, whole, new, "restore")


# what they have in common


def noted(
    reads: Recording, action: str, row: Row, fields: Sequence[str], more: Mapping[str, str] | None = None
) -> None:
    """Record this access to a session, or to what is below it: it names whom the session is about, and in its detail
    the session, and `more`."""
    via, role = _via([cast("Standing", row["standing"])], [row])
    detail = {"session_id": str(row["id"]), **(more or {})}
    record(reads, Access(action, subjects_of(row), fields, via, role, detail=detail))


def fields_of(row: Row) -> tuple[str, ...]:
    """The sealed fields that an answer of this row shows."""
    left_out = cast("list[str]", row["withheld_fields"])
    return tuple(name for name in SEALED if name not in left_out and row[name] not in (None, []))


def subjects_of(row: Row) -> tuple[UUID, ...]:
    """Whom a session is about, as far as its caller is shown it."""
    if row["beneficiary_id"] is not None:
        return (cast("UUID", row["beneficiary_id"]),)
    return tuple(cast("list[UUID]", row["participants"] or [])) if row["view"] == "full" else ()


def check_open(row: Row) -> None:
    """Raises `BeneficiaryClosed`, `Merged`: what is below such a record is read only."""
    check_writable(row["beneficiary_status"])


async def check_type(work: UnitOfWork, row: Row) -> None:
    """Raises `Invalid` for a kind of session that there is not."""
    name = row["session_type"]
    if name not in SESSION_TYPES and await work.row(KNOWN_TYPE, {"name": name}) is None:
        raise Invalid.at("/session_type", "unknown_session_type", "There is no such kind of session.")


async def check_worker(work: UnitOfWork, row: Row) -> None:
    """Others than the caller are set by P and S, and work with the beneficiary or in its team. Raises
    `NotInYourRole`, `UnknownReference`."""
    worker = cast("UUID", row["worker_id"])
    if worker == work.caller.id:
        return
    if not cast("Standing", row["standing"]).writes:
        raise NotInYourRole
    asked = {"worker_id": worker, "people": subjects_of(row), "now": work.now}
    if await work.row(CAN_WORK, asked) is None:
        raise unknown_here("worker_id", worker)


async def _check_nobody_came(work: UnitOfWork, row: Row) -> None:
    """Raises `Invalid` where somebody who takes part came."""
    if await work.row(SOMEBODY_CAME, {"row_id": row["id"]}):
        raise Invalid.at("/status", "attendance_conflict", "Somebody came to this session.")


async def warned(work: UnitOfWork, row: Row) -> list[str]:
    """What of a session overlaps with another and may. Raises `SessionOverlap`."""
    if row["status"] not in rules.LIVE or row["voided_at"] or row["all_day"] or row["scheduled_end"] is None:
        return []
    asked = {
        "row_id": row["id"], "beneficiary_id": row["beneficiary_id"], "worker_id": row["worker_id"],
        "start": row["scheduled_start"], "end": row["scheduled_end"], "people": subjects_of(row),
    }  # fmt: skip
    found = cast("Row", await work.row(IN_THE_WAY, asked))
    if found["same_person"]:
        raise SessionOverlap
    told = {"worker_overlap": found["same_worker"], "participant_overlap": found["with_them"]}
    return [name for name, there in told.items() if there]


async def _recount(work: UnitOfWork, row: Row) -> None:
    await work.flush()
    work.execute(RECOUNTED, {"row_id": row["id"]})


def _via(standings: list[Standing], rows: Sequence[Row]) -> tuple[str, str]:
    """What let the caller in, and as what; who holds a group session is in by that."""
    whole = together(standings)
    if whole.via == "none" and any(row["as_worker"] for row in rows):
        return "assignment", "worker"
    return whole.via, whole.role


_PLANNED: Final = frozenset({"scheduled_start", "scheduled_end", "all_day", "worker_id"})
"""What can bring a session into another's way."""
_COUNTED: Final = frozenset({"status", "actual_start", "voided_at"})
"""What changes the figures of its beneficiary."""
_COLUMNS: Final = tuple(column.name for column in CaseSession.__table__.columns if column.name not in SEALED)
