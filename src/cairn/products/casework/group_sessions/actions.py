"""Sessions of several beneficiaries at once: made, changed and put off with who takes part."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, cast
from uuid import UUID

from cairn.base.paging import Row
from cairn.base.refusals import FieldProblem, Invalid
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.vault.envelope import DataKey
from cairn.kernel.web.bodies import Changes
from cairn.products.casework.access_events.actions import record
from cairn.products.casework.access_events.rules import Access
from cairn.products.casework.attendance.actions import invite, invited
from cairn.products.casework.attendance.models import Attendance
from cairn.products.casework.attendance.queries import EVERYBODY, participants
from cairn.products.casework.errors import GroupFull, NotInYourRole, SessionClosed
from cairn.products.casework.keys.actions import make_key
from cairn.products.casework.lifecycle import check_writable
from cairn.products.casework.scopes.rules import Standing, standing_of, together
from cairn.products.casework.sessions import actions as sessions
from cairn.products.casework.sessions import rules
from cairn.products.casework.sessions.queries import RECOUNTED_OF
from cairn.products.casework.sessions.schemas import NewSession, SessionContent

PLACES: Final = 20
"""How many can take part where nobody says it, unless more do."""
_GROUP: Final[tuple[str, ...]] = ("participants", "max_participants")


async def create(work: UnitOfWork, new: NewSession) -> Row:
    """A session of the beneficiary, or of the participants, that the body names. Raises `Invalid` and what
    `create_single` and `create_group` raise."""
    if new.participants is None:
        return await sessions.create_single(work, new)
    return await create_group(work, new, new.participants)


async def create_group(work: UnitOfWork, new: NewSession, ids: list[UUID]) -> Row:
    """A session of a group, sealed under a key of its own; what the device has sent already is answered again. Its days
    are those of the programme of who is first by id. Raises `Invalid`, `NotInYourRole`, `UnknownReference`,
    `BeneficiaryClosed`, `Merged`, `ClientUuidReused`, `GroupFull`."""
    people = await invited(work, ids)
    said = new.values()
    if (first := await sessions.first_answer(work, said)) is not None:
        return first
    most = new.max_participants or max(PLACES, len(people))
    row = {
        **sessions.begun(work, said, str(people[0]["zone"])), "programme_id": people[0]["programme_id"],
        "standing": together([standing_of(one) for one in people]), "view": "full", "beneficiary_status": None,
        "as_worker": new.worker_id in (None, work.caller.id), "participants": ids, "max_participants": most,
    }  # fmt: skip
    rules.check(row, work.now)
    await sessions.check_type(work, row)
    await sessions.check_worker(work, row)
    if len(people) > most:
        raise GroupFull
    warnings = await sessions.warned(work, row)
    key = make_key(work, "session", cast("UUID", row["id"]))
    return await sessions.added(work, {**row, "warnings": warnings, "dek_id": UUID(key.key_id)}, key, people)


async def update(work: UnitOfWork, row: Row, changes: Changes[SessionContent]) -> Row:
    """The session with the changes; of a group also who takes part, as far as the caller sees them, and how many can.
    Raises what `sessions.update` and `_regrouped` raise."""
    if row["beneficiary_id"] is not None:
        return await sessions.update(work, row, changes)
    given = changes.given
    rest = Changes(SessionContent, {name: value for name, value in given.items() if name not in _GROUP})
    asked: dict[str, object] = {
        name: given[name] for name in _GROUP if name in given and given[name] != row[name]
    }
    if problems := [
        FieldProblem(f"/{name}", "required", "A group has it.") for name in asked if not asked[name]
    ]:
        raise Invalid(errors=problems)
    if not asked:
        return await sessions.update(work, row, rest)
    regrouped = await _regrouped(work, row, {**{name: row[name] for name in _GROUP}, **asked})
    besides = {name: value for name, value in asked.items() if name == "max_participants"}
    return await sessions.update(work, regrouped, rest, besides)


async def instead(work: UnitOfWork, row: Row, made: Row) -> tuple[Row, DataKey, list[Row]]:
    """For a group session that is held in place of another: the new session with a key of its own, that key, and all
    who took part in the old one, in the caller's scope or not."""
    key = make_key(work, "session", cast("UUID", made["id"]))
    rows = await work.rows(EVERYBODY, {"row_id": row["id"]})
    people: list[Row] = [{"id": one["beneficiary_id"], "dek_id": one["dek_id"]} for one in rows]
    return {**made, "dek_id": UUID(key.key_id)}, key, people


async def _regrouped(work: UnitOfWork, row: Row, wanted: Mapping[str, object]) -> Row:
    """The session with who takes part now: of those in the caller's scope nobody but these; others stay. Who leaves is
    no longer in its list. Raises `SessionClosed`, `NotInYourRole`, `UnknownReference`, `BeneficiaryClosed`, `Merged`,
    `GroupFull`."""
    ids = cast("list[UUID]", wanted["participants"])
    seen = {one["beneficiary_id"]: one for one in await participants(work, row["id"])}
    leaving = [one for key, one in seen.items() if key not in ids]
    if not (row["as_worker"] or all(standing_of(one).writes for one in leaving)):
        raise NotInYourRole
    coming = await invited(work, [one for one in ids if one not in seen])
    moved = [cast("UUID", one["id"]) for one in coming] + [
        cast("UUID", one["beneficiary_id"]) for one in leaving
    ]
    if moved and row["status"] not in rules.LIVE:
        raise SessionClosed("This session is over: who takes part stays.")
    for one in leaving:
        check_writable(one["beneficiary_status"])
    there = len(await work.rows(EVERYBODY, {"row_id": row["id"]}))
    if there + len(coming) - len(leaving) > cast("int", wanted["max_participants"]):
        raise GroupFull
    for one in leaving:
        work.remove(Attendance, one, None)
    invite(work, cast("UUID", row["id"]), coming)
    if moved:
        await _moved(work, row, moved)
    return {**row, "participants": ids}


async def _moved(work: UnitOfWork, row: Row, ids: list[UUID]) -> None:
    """Their sessions are counted again, and it is recorded whom the change is about."""
    await work.flush()
    work.execute(RECOUNTED_OF, {"people": ids})
    stands = cast("Standing", row["standing"])
    detail = {"session_id": str(row["id"])}
    record(work, Access("update", ids, ("participants",), stands.via, stands.role, detail=detail))
