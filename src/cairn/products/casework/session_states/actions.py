"""Moving sessions from state to state: each move leaves its access event."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final, cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import Invalid
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Body
from cairn.products.casework.errors import InvalidTransition, NotInYourRole
from cairn.products.casework.group_sessions.actions import instead
from cairn.products.casework.keys.actions import key_of, sealed
from cairn.products.casework.scopes.rules import Standing
from cairn.products.casework.session_states.rules import moved_end
from cairn.products.casework.session_states.schemas import Correction, NewTimes
from cairn.products.casework.sessions import rules
from cairn.products.casework.sessions.actions import added, changed, check_open, moved, warned, written
from cairn.products.casework.sessions.models import CaseSession, SessionCorrection
from cairn.products.casework.words import SessionStatus

_COPIED: Final = (
    "beneficiary_id", "programme_id", "dek_id", "worker_id", "session_type", "mode", "notes", "goals", "topics",
    "location", "max_participants", "participants", "series_id", "zone", "standing", "as_worker", "view",
    "beneficiary_status",
)  # fmt: skip
"""What a session has of the one that it is held in place of."""
_ANEW: Final = (
    "client_uuid", "client_digest", "actual_start", "actual_end", "settled_at", "cancel_reason", "cancelled_by",
    "attendance", "next_session_at", "rescheduled_to_id", "voided_at", "outcome",
)  # fmt: skip


async def put_into(work: UnitOfWork, row: Row, status: SessionStatus, said: Body | None) -> Row:
    """The session in this state, with what is said of it. Raises `InvalidTransition`, and what `changed` raises."""
    if row["status"] == status:
        raise InvalidTransition
    return await changed(work, row, moved(row, _said(said), status, work.now))


async def correct(work: UnitOfWork, row: Row, said: Correction) -> Row:
    """The session in another state than the one that was final, and the correction kept. Raises `InvalidTransition`,
    `NotInYourRole` for W and P after seven days, `Invalid`, and what `changed` raises."""
    if said.status not in rules.CORRECTIONS.get(str(row["status"]), ()):
        raise InvalidTransition
    settled = cast("datetime", row["settled_at"] or row["updated_at"])
    if settled + rules.CORRECTABLE < work.now and not cast("Standing", row["standing"]).supervisor:
        raise NotInYourRole
    lost = {**rules.corrected(row, said.status), **_planned(said), **_said(said)}
    gets = rules.entered({**row, **lost}, said.status, work.now)
    new = {**lost, **gets, "settled_at": None if said.status == "scheduled" else settled}
    if said.status == "scheduled":
        _check_ahead({**row, **new}, work.now)
    _keep(work, row, said)
    return await changed(work, row, {name: value for name, value in new.items() if value != row[name]})


async def reschedule(work: UnitOfWork, row: Row, said: NewTimes) -> Row:
    """A new session in place of this one, which leads to it from now on. Raises `InvalidTransition`, `Invalid`,
    `BeneficiaryClosed`, `SessionOverlap`."""
    if row["status"] != "scheduled":
        raise InvalidTransition
    made = _instead(work, row, said)
    rules.check(made, work.now)
    _check_ahead(made, work.now)
    check_open(row)
    old = {"status": "rescheduled", "settled_at": work.now}
    await written(work, row, {**row, **old}, old, "update")
    made = {**made, "warnings": await warned(work, made)}
    if row["beneficiary_id"] is None:
        answer = await added(work, *await instead(work, row, made))
    else:
        answer = await added(work, made, key_of(work, row, row["beneficiary_id"]))
    work.change(CaseSession, row, {"rescheduled_to_id": made["id"]}, None)
    return answer


def _instead(work: UnitOfWork, row: Row, said: NewTimes) -> dict[str, object]:
    day = cast("datetime | None", said.session_date)
    start, all_day = rules.planned(day, said.scheduled_start, str(row["zone"]))
    return {
        **dict.fromkeys(_ANEW), **{name: row[name] for name in _COPIED},
        "id": new_id(), "created_by": work.caller.id, "status": "scheduled",
        "scheduled_start": start, "all_day": all_day, "earliest_at": said.earliest_at, "latest_at": said.latest_at,
        "scheduled_end": said.scheduled_end or moved_end(row, start, all_day=all_day),
        "version": 1, "created_at": work.now, "updated_at": work.now,
    }  # fmt: skip


def _said(said: Body | None) -> dict[str, object]:
    values: Mapping[str, object] = {} if said is None else said.values()
    return {
        name: value
        for name, value in values.items()
        if value is not None and name not in ("reason", "status")
    }


def _planned(said: Correction) -> dict[str, object]:
    return {} if said.scheduled_start is None else {"all_day": False}


def _check_ahead(session: Mapping[str, object], now: datetime) -> None:
    if not rules.ahead(session, now):
        raise Invalid.at(
            "/scheduled_start", "not_in_future", "It is scheduled for a time that is yet to come."
        )


def _keep(work: UnitOfWork, row: Row, said: Correction) -> None:
    row_id = new_id()
    key = key_of(work, row, cast("UUID", row["beneficiary_id"] or row["id"]))
    reason = sealed(key, "session_correction", row_id, {"reason": said.reason})
    correction = {
        "id": row_id, "session_id": row["id"], "dek_id": row["dek_id"], "from_status": row["status"],
        "to_status": said.status, "created_by": work.caller.id, "created_at": work.now, **reason,
    }  # fmt: skip
    work.add(SessionCorrection, correction, None)
