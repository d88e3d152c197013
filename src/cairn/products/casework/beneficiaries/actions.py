"""Reading and writing beneficiaries: each leaves its access event."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final, cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Page, Row
from cairn.kernel.db.audited_reads import AuditedReads
from cairn.kernel.db.recording import Recording
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.vault.envelope import BlindIndex
from cairn.kernel.web.bodies import Changes
from cairn.products.casework.access_events.actions import record, unknown_here
from cairn.products.casework.access_events.rules import Access
from cairn.products.casework.assignments.actions import assign
from cairn.products.casework.beneficiaries import rules
from cairn.products.casework.beneficiaries.models import SEALED, Beneficiary
from cairn.products.casework.beneficiaries.queries import (
    CANCELLED,
    FOUND_BY,
    IN_PROGRESS,
    INSERTED,
    NO_LONGER_FOUND_BY,
    PLACE,
    listing,
    opened_all,
    ways_of,
)
from cairn.products.casework.beneficiaries.schemas import (
    BeneficiaryQuery,
    BeneficiaryRecord,
    Closing,
    NewBeneficiary,
    Reopening,
)
from cairn.products.casework.errors import (
    BeneficiaryClosed,
    EnrolmentClosed,
    InvalidTransition,
    Merged,
    NotVoided,
    RestoreWindowOver,
    SessionInProgress,
)
from cairn.products.casework.keys.actions import key_of, make_key, sealed
from cairn.products.casework.ports import CaseworkOptions
from cairn.products.casework.programmes.models import DEFAULT_PROGRAMME
from cairn.products.casework.scopes.rules import Standing, together
from cairn.products.casework.words import VoidReason

PRIMARY: Final = Standing(primary=True)


def viewed(reads: Recording, row: Row) -> Row:
    """The row that a finder found, and the record that the caller saw it."""
    record(reads, _access("view", row, fields_of(row)))
    return row


def fields_of(row: Row) -> tuple[str, ...]:
    """The sealed fields that an answer of this row shows."""
    withheld = cast("list[str]", row["withheld_fields"])
    return tuple(name for name in SEALED if name not in withheld and row[name] not in (None, []))


async def listed(reads: AuditedReads, query: BeneficiaryQuery) -> Page:
    """A page of the caller's own scope; one event names whom it shows."""
    filters = filters_of(reads, query)
    found = await listing(await ways_of(reads, reads.caller)).page(
        reads, reads.caller, query.request(), filters
    )
    return shown_page(reads, found, Access("list"))


def filters_of(reads: Recording, query: BeneficiaryQuery) -> dict[str, object]:
    """What is asked besides words to search for."""
    filters = {name: value for name, value in query.filters().items() if name != "search"}
    return {**filters, "assigned_to": reads.caller.id} if query.assigned_to == "me" else filters


def shown_page(reads: Recording, page: Page, access: Access) -> Page:
    """The page with its rows opened, and the record of who was on it."""
    rows = opened_all(reads, page.items)
    standing = together([cast("Standing", row["standing"]) for row in rows])
    fields = {name for row in rows for name in fields_of(row)}
    ids = [cast("UUID", row["id"]) for row in rows]
    record(
        reads, replace(access, subject_ids=ids, fields=tuple(fields), via=standing.via, role=standing.role)
    )
    return replace(page, items=rows)


async def create(work: UnitOfWork, new: NewBeneficiary, options: CaseworkOptions) -> Row:
    """A new beneficiary, with a key of their own, whose primary worker is the caller. Raises `EnrolmentClosed`,
    `UnknownReference` and `Invalid`."""
    values = {**new.values(), "programme_id": new.programme_id or DEFAULT_PROGRAMME}
    place = await _place(work, cast("UUID", values["programme_id"]), new.team_id, options)
    NewBeneficiary.check({**values, "today": rules.today_of(place, work.now)})
    values = rules.columns_of({**values, **rules.birth_of(values)})
    row_id = new_id()
    key = make_key(work, "beneficiary", row_id)
    plain = {name: value for name, value in values.items() if name not in SEALED}
    secret = {name: values.get(name) for name in SEALED}
    row = await _inserted(work, {
        **_BLANK, **plain, **sealed(key, "beneficiary", row_id, secret), "id": row_id, "dek_id": UUID(key.key_id),
        "status": "intake" if place["intake_required"] else "active", "birth_year": rules.band(secret["date_of_birth"]),
        "opened_at": work.now, "created_by": work.caller.id, "created_at": work.now, "updated_at": work.now,
    })  # fmt: skip
    _index(work, row_id, rules.indexed(values, names=options.name_search))
    assign(work, row_id, work.caller.id, "primary")
    made = {**row, **secret, "zone": place["zone"], "primary_worker_id": work.caller.id}
    answer = rules.shown(made, PRIMARY, work.now)
    record(work, _access("create", answer, fields_of(answer)))
    return answer


_BLANK: Final[Mapping[str, object]] = {
    "closure_reason": None, "retention_class": None, "closed_at": None, "last_contact_at": None, "session_count": 0,
    "legal_hold": False, "merged_into_id": None, "voided_at": None, "void_reason": None, "version": 1,
}  # fmt: skip


async def update(
    work: UnitOfWork, row: Row, changes: Changes[BeneficiaryRecord], options: CaseworkOptions
) -> Row:  # fmt: skip
    """The record with the changes; nothing is written where nothing changes. A change of its state is what the action
    of that name does. Raises `BeneficiaryClosed`, `Merged`, `InvalidTransition`, `SessionInProgress`,
    `UnknownReference`."""
    changed = rules.reborn(row, changes.over(row), changes.given)
    if not changed:
        return viewed(work, row)
    _check_open(row, changed)
    if changed.get("team_id") is not None:
        await _place(work, cast("UUID", row["programme_id"]), cast("UUID", changed["team_id"]), options)
    return await _written(work, row, changed, options)


async def close(work: UnitOfWork, row: Row, closing: Closing, options: CaseworkOptions) -> Row:
    """The case closed, and what was scheduled cancelled. Raises as `update` does."""
    changed: Row = {"status": "closed", "closure_reason": closing.closure_reason}
    if row["status"] == "closed":
        raise BeneficiaryClosed
    _check_open(row, changed)
    return await _written(work, row, changed, options)


async def reopen(work: UnitOfWork, row: Row, reopening: Reopening, options: CaseworkOptions) -> Row:
    """A closed case active again. Raises `InvalidTransition` where it is not closed, and `Merged`."""
    changed: Row = {"status": "active", "reopen_reason": reopening.reason}
    _check_open(row, changed)
    if row["status"] != "closed":
        raise InvalidTransition
    return await _written(work, row, changed, options)


def void(work: UnitOfWork, row: Row, reason: VoidReason) -> None:
    """Hide the record and all below it; nothing there is written. Raises `Merged`."""
    if row["status"] == "merged":
        raise Merged
    _stamped(work, row, {"voided_at": work.now, "void_reason": reason})
    record(work, _access("void", row, detail={"reason": reason}))


def restore(work: UnitOfWork, row: Row, options: CaseworkOptions) -> Row:
    """What was voided, as it was then. Raises `NotVoided`, and `RestoreWindowOver` for a worker who comes late."""
    voided_at, standing = cast("datetime | None", row["voided_at"]), cast("Standing", row["standing"])
    if voided_at is None:
        raise NotVoided
    if not standing.supervisor and not rules.restorable(voided_at, work.now, options.restore_days):
        raise RestoreWindowOver
    restored = _stamped(work, row, {"voided_at": None, "void_reason": None})
    record(work, _access("restore", restored, fields_of(restored)))
    return restored


async def _place(work: UnitOfWork, programme_id: UUID, team_id: UUID | None, options: CaseworkOptions) -> Row:
    """The programme of a record, where the caller may add one there. An id that is not there for the caller leaves the
    record that they asked for it."""
    place = await work.row(PLACE, {
        "programme_id": programme_id, "team_id": team_id, "caller_id": work.caller.id, "now": work.now,
    })  # fmt: skip
    if place is None or not (place["member"] or options.open_enrolment):
        raise EnrolmentClosed
    if place["zone"] is None:
        raise unknown_here("programme_id", programme_id)
    if team_id is not None and not place["team"]:
        raise unknown_here("team_id", team_id)
    return place


async def _inserted(work: UnitOfWork, row: Row) -> Row:
    """The row in its table, with a code that is free in its programme."""
    while True:
        coded = {**row, "code": new_code()}
        if await work.row(INSERTED, coded) is not None:
            return coded


def new_code() -> str:
    """`C-` and eight random characters."""
    return "C-" + "".join(secrets.choice(rules.CODE_LETTERS) for _ in range(rules.CODE_LENGTH))


def _check_open(row: Row, changed: Row) -> None:
    """Raises `Merged`, `BeneficiaryClosed`, `InvalidTransition`."""
    if row["status"] == "merged":
        raise Merged
    if "status" in changed:
        if not rules.follows(row["status"], changed["status"]):
            raise InvalidTransition
    elif row["status"] == "closed":
        raise BeneficiaryClosed


async def _written(work: UnitOfWork, row: Row, changed: Row, options: CaseworkOptions) -> Row:
    """The changes in the row, in its indexes and on record; what follows from a new state is done, too."""
    state, detail = await _entered(work, row, changed)
    values = rules.columns_of({**changed, **state})
    row_id = cast("UUID", row["id"])
    secret = {name: value for name, value in values.items() if name in SEALED}
    plain = {name: value for name, value in values.items() if name not in SEALED}
    if "date_of_birth" in secret:
        plain["birth_year"] = rules.band(secret["date_of_birth"])
    key = key_of(work, row, row_id)
    stamped = _stamped(work, row, {**plain, **sealed(key, "beneficiary", row_id, secret)})
    written = rules.shown({**stamped, **changed}, cast("Standing", row["standing"]), work.now)
    if touched := rules.indexes_of(changed):
        _reindex(work, row_id, touched, rules.indexed(written, names=options.name_search))
    told = {**detail, "conditional": str(work.conditional).lower()}
    record(work, _access("update", row, tuple(values), detail=told))
    return written


async def _entered(work: UnitOfWork, row: Row, changed: Row) -> tuple[dict[str, object], dict[str, str]]:
    """What besides its state changes of a record that gets into another one, and what its event says of it."""
    if "status" not in changed:
        return {}, {}
    told = {"from": str(row["status"]), "to": str(changed["status"])}
    if changed["status"] != "closed":
        return ({"closed_at": None, "closure_reason": None} if row["status"] == "closed" else {}), told
    asked = {"beneficiary_id": row["id"], "now": work.now}
    if await work.row(IN_PROGRESS, asked) is not None:
        raise SessionInProgress
    cancelled = await work.rows(CANCELLED, asked)
    return {"closed_at": work.now}, {**told, "cancelled_sessions": str(len(cancelled))}


def _stamped(work: UnitOfWork, row: Row, values: Row) -> Row:
    version = cast("int", row["version"]) + 1
    stamped = {**values, "version": version, "updated_at": work.now}
    work.change(Beneficiary, row, stamped, None)
    return {**row, **{name: value for name, value in stamped.items() if name not in SEALED}}


def _index(work: UnitOfWork, row_id: UUID, found_by: Sequence[tuple[str, str]]) -> None:
    if found_by:
        work.execute(FOUND_BY, {"beneficiary_id": row_id, **_blind(work.envelope.index, found_by)})


def _reindex(
    work: UnitOfWork, row_id: UUID, touched: Sequence[str], found_by: Sequence[tuple[str, str]]
) -> None:
    """Only what is new is added and only what is gone is taken: both may be one statement, on one snapshot."""
    blind = _blind(work.envelope.index, [pair for pair in found_by if pair[0] in touched])
    gone = {"beneficiary_id": row_id, "indexes": list(touched), "values": blind["values"]}
    work.execute(NO_LONGER_FOUND_BY, gone)
    _index(work, row_id, [pair for pair in found_by if pair[0] in touched])


def _blind(index: BlindIndex, found_by: Sequence[tuple[str, str]]) -> dict[str, list[object]]:
    return {
        "indexes": [name for name, _ in found_by],
        "values": [index.value(name, text) for name, text in found_by],
    }


def _access(
    action: str, row: Row, fields: Sequence[str] = (), detail: Mapping[str, str] | None = None
) -> Access:
    standing = cast("Standing", row["standing"])
    return Access(
        action, (cast("UUID", row["id"]),), fields, via=standing.via, role=standing.role, detail=detail
    )
