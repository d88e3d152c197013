"""Demonstration data: an invented organisation, the people that it works with, and two years of sessions. Ids and plain
values are the same for the same day; keys are made anew, and nobody is recorded as having seen anything."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, cast
from uuid import UUID

from sqlalchemy import Uuid, bindparam, select

from cairn.base.paging import Row
from cairn.kernel.audit import Event
from cairn.kernel.db.fields import Model
from cairn.kernel.db.pools import Database
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.transact import transact
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.product import Seed
from cairn.kernel.vault.envelope import DataKey
from cairn.products.casework import events
from cairn.products.casework.assignments.models import Assignment
from cairn.products.casework.attendance.models import Attendance
from cairn.products.casework.beneficiaries import models as beneficiaries
from cairn.products.casework.beneficiaries.models import Beneficiary, BlindValue
from cairn.products.casework.beneficiaries.rules import indexed
from cairn.products.casework.case_notes import models as case_notes
from cairn.products.casework.case_notes.models import CaseNote
from cairn.products.casework.case_notes.queries import digest_of
from cairn.products.casework.consents import models as consents
from cairn.products.casework.consents.models import Consent, ConsentChange
from cairn.products.casework.keys.actions import make_key, sealed
from cairn.products.casework.memberships.models import Membership
from cairn.products.casework.programmes.models import Programme
from cairn.products.casework.programmes.queries import PROGRAMMES
from cairn.products.casework.seed_records import Organisation, organisation
from cairn.products.casework.sessions import models as sessions
from cairn.products.casework.sessions.models import CaseSession
from cairn.products.casework.teams.models import Team

_SECONDS: Final = 60.0
_NEVER_HELD: Final[Row] = {"session_count": 0, "last_contact_at": None}
_KNOWN = Statement(select(PROGRAMMES.c.id).where(PROGRAMMES.c.id == bindparam("first", type_=Uuid)))


def seeding(*, name_search: bool) -> Seed:
    """The seed of the product. `name_search`: whether names are indexed."""

    async def seed(database: Database) -> int:
        """Put everything in if it is not there; answers how many rows that were."""
        deadline = time.monotonic() + _SECONDS

        async def write(work: UnitOfWork) -> int:
            made = organisation(work.now.date())
            if await work.row(_KNOWN, {"first": made.programmes[0]["id"]}):
                return 0
            return _written(work, made, name_search=name_search)

        return await transact(lambda: UnitOfWork(database, deadline=deadline, long=True), write, deadline)

    return seed


def _written(work: UnitOfWork, made: Organisation, *, name_search: bool) -> int:
    """In an order in which each row finds what it names."""
    people = [{**_NEVER_HELD, **row} for row in made.beneficiaries]
    groups = [row for row in made.held.sessions if row["beneficiary_id"] is None]
    keys = {_id(row): make_key(work, "beneficiary", _id(row)) for row in people}
    keys |= {_id(row): make_key(work, "session", _id(row)) for row in groups}
    whose = {row["id"]: row["beneficiary_id"] or row["id"] for row in made.held.sessions}
    found_by = [row for person in people for row in _index(work, person, name_search=name_search)]
    notes = [{**row, "digest": digest_of(row) if row["signed_at"] else None} for row in made.held.case_notes]

    def under(owner: Callable[[Row], object], table: str, names: Sequence[str]) -> Callable[[Row], Row]:
        return lambda row: _sealed(keys[cast("UUID", owner(row))], table, row, names)

    own = under(lambda row: row["id"], "beneficiary", beneficiaries.SEALED)
    of_session = under(lambda row: whose[row["id"]], "session", sessions.SEALED)
    of_person = under(lambda row: row["beneficiary_id"], "attendance", ("remark",))
    of_consent = under(lambda row: row["beneficiary_id"], "consent", consents.SEALED)
    of_note = under(lambda row: whose[row["session_id"]], "case_note", case_notes.SEALED)
    return len(keys) + sum([
        _add(work, Programme, made.programmes, events.PROGRAMME_CREATED),
        _add(work, Team, made.teams, events.TEAM_CREATED),
        _add(work, Membership, made.memberships, events.MEMBERSHIP_CREATED),
        _add(work, Beneficiary, map(own, people), None),
        _add(work, BlindValue, found_by, None),
        _add(work, Assignment, made.assignments, None),
        _add(work, CaseSession, map(of_session, made.held.sessions), None),
        _add(work, Attendance, map(of_person, made.held.attendance), None),
        _add(work, CaseNote, map(of_note, notes), None),
        _add(work, Consent, map(of_consent, made.consents), None),
        _add(work, ConsentChange, made.consent_changes, None),
    ])  # fmt: skip


def _sealed(key: DataKey, table: str, row: Row, names: Sequence[str]) -> Row:
    """The row as its columns hold it, under this key. What it says nothing of is empty."""
    secret = sealed(key, table, _id(row), {name: row.get(name) for name in names})
    return {**row, **secret, "dek_id": UUID(key.key_id)}


def _index(work: UnitOfWork, person: Row, *, name_search: bool) -> Iterator[Row]:
    """What the beneficiary is found by."""
    for index, text in indexed(person, names=name_search):
        yield {
            "index": index,
            "value": work.envelope.index.value(index, text),
            "beneficiary_id": person["id"],
        }


def _add(work: UnitOfWork, model: type[Model], rows: Iterable[Row], event: Event | None) -> int:
    count = 0
    for row in rows:
        work.add(model, row, event)
        count += 1
    return count


def _id(row: Row) -> UUID:
    return cast("UUID", row["id"])
