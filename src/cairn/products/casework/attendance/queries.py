"""Reads of attendance: of the participants that the caller holds the session with, or is the primary worker or a
supervisor of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, cast
from uuid import UUID

from sqlalchemy import ARRAY, Table, Uuid, any_, bindparam, select

from cairn.base import clock
from cairn.base.paging import Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.recording import Recording
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.vault import CannotOpen
from cairn.products.casework.attendance.models import Attendance
from cairn.products.casework.attendance.rules import seen
from cairn.products.casework.beneficiaries.models import Beneficiary
from cairn.products.casework.beneficiaries.rules import display_name
from cairn.products.casework.keys.actions import key_of, opened
from cairn.products.casework.keys.queries import KEY_COLUMNS, with_key
from cairn.products.casework.programmes.models import Programme
from cairn.products.casework.scopes.queries import in_scope, standing
from cairn.products.casework.scopes.rules import standing_of
from cairn.products.casework.sessions.queries import finder
from cairn.products.casework.sessions.rules import writers

_rows = cast("Table", Attendance.__table__)
_people = cast("Table", Beneficiary.__table__)
_programmes = cast("Table", Programme.__table__)
_NAMES: Final = ("first_name", "last_name")
_readable = _people.c.voided_at.is_(None), _people.c.status != "erased", in_scope(_people)
_participants = (
    select(
        *_rows.columns,
        *KEY_COLUMNS,
        *standing(_people),
        _people.c.code,
        _people.c.name_hidden,
        _people.c.first_name,
        _people.c.last_name,
        _people.c.status.label("beneficiary_status"),
        _people.c.version.label("beneficiary_version"),
        _people.c.dek_id.label("beneficiary_dek_id"),
    )
    .select_from(with_key(_rows.join(_people, _people.c.id == _rows.c.beneficiary_id), _people.c.dek_id))
    .where(_rows.c.session_id == bindparam("row_id", type_=Uuid), *_readable)
    .order_by(_people.c.id)
)
_PARTICIPANTS: Final = {
    False: Statement(_participants),
    True: Statement(_participants.with_for_update(of=_people)),
}
"""The participants of a session whom the caller may know of, each with their key; held in the order of their ids."""
_CHOSEN: Final = Statement(
    select(
        *standing(_people), _people.c.id, _people.c.dek_id, _people.c.programme_id, _people.c.status,
        _programmes.c.zone,
    )
    .join(_programmes, _programmes.c.id == _people.c.programme_id)
    .where(_people.c.id == any_(bindparam("ids", type_=ARRAY(Uuid))), *_readable)
    .order_by(_people.c.id)
    .with_for_update(of=_people)
)  # fmt: skip
EVERYBODY: Final = Statement(
    select(_rows.c.beneficiary_id, _rows.c.dek_id)
    .where(_rows.c.session_id == bindparam("row_id", type_=Uuid))
    .order_by(_rows.c.beneficiary_id)
)
"""All who take part, in the caller's scope or not: for what nobody is shown."""
_session = finder(writers, read=False)


async def find(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
    """The session whose worker the caller is, or that somebody takes part in whose primary worker or supervisor they
    are. `attending`: the rows that they see, with nothing opened; `others`: who takes part besides and is in their
    scope in a role that does not see it. With `lock` session and participants are held, so that attendance of one
    session is written by one after the other. Raises `NotInYourRole`."""
    session = await _session(reads, caller, row_id, lock=lock)
    if session is None:
        return None
    rows = await reads.rows(
        _PARTICIPANTS[lock], {"row_id": row_id, "caller_id": caller.id, "now": clock.now()}
    )
    shown = [row for row in rows if session["as_worker"] or standing_of(row).writes]
    closed = {row["beneficiary_id"] for row in rows} - {row["beneficiary_id"] for row in shown}
    return {**session, "attending": shown, "others": closed, "seen": seen(shown)}


async def participants(work: UnitOfWork, session_id: object) -> list[Row]:
    """Who takes part in a session and is in the caller's scope, held; with nothing opened."""
    asked = {"row_id": session_id, "caller_id": work.caller.id, "now": work.now}
    return await work.rows(_PARTICIPANTS[True], asked)


async def chosen(work: UnitOfWork, ids: Sequence[UUID]) -> list[Row]:
    """Of these beneficiaries those whom the caller may know of, held in the order of their ids."""
    return await work.rows(_CHOSEN, {"ids": list(ids), "caller_id": work.caller.id, "now": work.now})


def read(reads: Recording, row: Row) -> dict[str, object]:
    """What is shown of a participant's row, opened. Raises `CannotOpen`."""
    if row["dek_id"] != row["beneficiary_dek_id"]:
        raise CannotOpen
    key = key_of(reads, row, row["beneficiary_id"])
    names = opened(key, "beneficiary", {**row, "id": row["beneficiary_id"]}, _NAMES)
    remark = opened(key, "attendance", row, ("remark",))
    return {
        **row, **remark, "display_name": display_name({**row, **names}), "stored_remark": row["remark"],
        "withheld_fields": [],
        "opened": [name for name, value in {**names, **remark}.items() if _told(row, name, value)],
    }  # fmt: skip


def unreadable(row: Row) -> dict[str, object]:
    """The same of a row that cannot be opened."""
    return {
        **row, "remark": None, "display_name": row["code"], "stored_remark": row["remark"],
        "withheld_fields": ["display_name", "remark"], "opened": [],
    }  # fmt: skip


def _told(row: Row, name: str, value: object) -> bool:
    """Whether an answer shows this sealed field."""
    return value is not None and not (row["name_hidden"] and name in _NAMES)
