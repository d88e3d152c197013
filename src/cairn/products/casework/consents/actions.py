"""Writes of consents: what somebody agreed to stays as it is; what becomes of it is added."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final, cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Page, PageRequest, Row
from cairn.base.refusals import FieldProblem, Invalid
from cairn.kernel.db.audited_reads import AuditedReads
from cairn.kernel.db.recording import Recording
from cairn.kernel.db.transact import Traced
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.products.casework.access_events.actions import record, unseen
from cairn.products.casework.access_events.rules import Access
from cairn.products.casework.consents import queries
from cairn.products.casework.consents.models import SEALED, Consent, ConsentChange
from cairn.products.casework.consents.queries import IN_THE_WAY, NAMED
from cairn.products.casework.consents.rules import BECOMES, is_back_dated, shown, span_problem, state_at
from cairn.products.casework.consents.schemas import ConsentTerms, GivenConsent, NewConsent
from cairn.products.casework.errors import (
    BackDated,
    ConsentActive,
    ConsentImmutable,
    InvalidTransition,
    Merged,
    UnknownReference,
)
from cairn.products.casework.keys.actions import hold_key, key_of, sealed
from cairn.products.casework.lifecycle import check_writable
from cairn.products.casework.scopes.rules import Standing

_TIMED: Final = frozenset({"valid_from", "expires_at", "method", "evidence_ref"})
"""What decides about when a consent may begin and end."""


def viewed(reads: AuditedReads, consent: Row) -> Row:
    """The consent, and the record that the caller saw it."""
    return _noted(reads, "view", consent)


async def listed(reads: AuditedReads, person: Row, asked: PageRequest, filters: Row) -> Page:
    """A page of a beneficiary's consents, and the record that the caller saw it."""
    found, broken = await queries.page(reads, person, asked, filters)
    fields = {name for row in found.items for name in _fields_of(row)}
    standing = cast("Standing", person["standing"])
    of = (cast("UUID", person["id"]),)
    record(reads, Access("list", of, [*fields], standing.via, standing.role, detail={"list": "consents"}))
    for row_id in broken:
        record(reads, Access("integrity_failure", (row_id,), SEALED))
    return found


async def create(work: UnitOfWork, person: Row, new: NewConsent) -> Row:
    """A consent that is asked for, or was given. Raises `BeneficiaryClosed`, `Merged`, `BackDated`, `Invalid`,
    `UnknownReference`, and `ConsentActive` where another is in force for its purpose and is not superseded."""
    row_id, terms = new_id(), new.values()
    times = _times(terms, work.now, given=new.state == "given")
    await _check_superseded(work, person, row_id, terms)
    check_writable(person["status"])
    if new.state == "given":
        await _make_way(work, person, row_id, terms)
    row: Row = {
        "id": row_id, "beneficiary_id": person["id"], "dek_id": person["dek_id"], **_columns(terms), **times,
        "state": new.state, "recorded_at": work.now, "created_by": work.caller.id, "version": 1,
        "created_at": work.now, "updated_at": work.now,
    }  # fmt: skip
    key = key_of(work, person, person["id"])
    secrets: dict[str, object] = {name: terms[name] for name in SEALED}
    work.add(Consent, {**row, **sealed(key, "consent", row_id, secrets)}, None)
    _changed(work, row_id, None, new.state, work.now)
    return _noted(work, "create", shown(row, person, work.now))


async def update(work: UnitOfWork, consent: Row, changes: Changes[ConsentTerms]) -> Row:
    """The consent with other terms, while it is requested. Raises as `create`, and `ConsentImmutable`."""
    person, changed = _person(consent), changes.over(consent)
    if consent["state"] != "requested":
        raise ConsentImmutable
    terms = {**consent, **changed}
    changed |= _times(terms, work.now, given=False) if changed.keys() & _TIMED else {}
    await _check_superseded(work, person, cast("UUID", consent["id"]), terms)
    check_writable(person["status"])
    if not changed:
        return _noted(work, "view", consent)
    key = await hold_key(work, consent["dek_id"], consent["beneficiary_id"])
    secrets: dict[str, object] = {name: changed[name] for name in SEALED if name in changed}
    plain = {**_columns(changed), "version": cast("int", consent["version"]) + 1, "updated_at": work.now}
    columns = {**plain, **sealed(key, "consent", cast("UUID", consent["id"]), secrets)}
    work.change(Consent, consent, columns, None)
    return _noted(work, "update", shown({**consent, **plain}, person, work.now))


async def give(work: UnitOfWork, consent: Row, given: GivenConsent | None) -> Row:
    """The consent, given from now on. Raises as `create`, and `InvalidTransition`."""
    said = {name: value for name, value in given.values().items() if value is not None} if given else {}
    person, terms = _person(consent), {**consent, **said}
    _check_move(consent, "given")
    times = _times(terms, work.now, given=True)
    check_writable(person["status"])
    await _make_way(work, person, cast("UUID", consent["id"]), terms)
    return _moved(work, consent, "given", {**said, **times, "recorded_at": work.now})


def refuse(work: UnitOfWork, consent: Row) -> Row:
    """The consent that was asked for in vain. Raises `Merged`, `InvalidTransition`."""
    return _ended(work, consent, "refused")


def withdraw(work: UnitOfWork, consent: Row) -> Row:
    """The consent, which covers nothing from now on: anybody may change their mind, also when the case is closed.
    Raises `Merged`, `InvalidTransition`."""
    return _ended(work, consent, "withdrawn")


def invalidate(work: UnitOfWork, consent: Row) -> Row:
    """The consent that should never have counted. Raises `Merged`, `InvalidTransition`."""
    return _ended(work, consent, "invalidated")


async def renew(work: UnitOfWork, consent: Row, expires_at: datetime) -> Row:
    """The consent with another end. Raises `Invalid`, `BeneficiaryClosed`, `Merged`, `InvalidTransition`, and
    `ConsentActive` where another took its place when it had expired."""
    begun = cast("datetime", consent["valid_from"] or work.now)
    if problem := span_problem(max(begun, work.now), expires_at, work.now):
        raise Invalid(errors=[problem])
    _check_move(consent, "renewed")
    check_writable(_person(consent)["status"])
    await _make_way(work, _person(consent), cast("UUID", consent["id"]), {**consent, "supersedes": None})
    return _moved(work, consent, "renewed", {"expires_at": expires_at.astimezone(UTC)})


def _ended(work: UnitOfWork, consent: Row, to: str) -> Row:
    _check_move(consent, to)
    if _person(consent)["status"] == "merged":
        raise Merged
    return _moved(work, consent, to, {})


def _moved(work: UnitOfWork, consent: Row, to: str, more: Row) -> Row:
    """The consent in that state. That it had expired by itself is written first."""
    row_id, before = cast("UUID", consent["id"]), str(consent["stored_state"])
    if consent["state"] != before:
        _changed(work, row_id, before, "expired", cast("datetime", consent["expires_at"]))
    _changed(work, row_id, str(consent["state"]), to, work.now)
    changes = {**more, "state": to, "version": cast("int", consent["version"]) + 1, "updated_at": work.now}
    work.change(Consent, consent, changes, None)
    return _noted(work, "update", shown({**consent, **changes}, _person(consent), work.now))


async def _make_way(work: UnitOfWork, person: Row, row_id: UUID, terms: Mapping[str, object]) -> None:
    """What is in force for the purpose gives way: it has expired, or is superseded. Else `ConsentActive`."""
    asked = {"beneficiary_id": person["id"], "purpose": terms["purpose"], "row_id": row_id}
    held = await work.row(IN_THE_WAY, asked)
    if held is None:
        return
    to, at = "invalidated", work.now
    if state_at(held, work.now) == "expired":
        to, at = "expired", cast("datetime", held["expires_at"])
    elif held["id"] != terms["supersedes"]:
        raise ConsentActive
    _changed(work, cast("UUID", held["id"]), str(held["state"]), to, at)
    version = cast("int", held["version"]) + 1
    work.change(Consent, held, {"state": to, "version": version, "updated_at": work.now}, None)
    await work.flush()  # one statement for both would meet the unique index


async def _check_superseded(work: UnitOfWork, person: Row, row_id: UUID, terms: Mapping[str, object]) -> None:
    named = cast("UUID | None", terms["supersedes"])
    if named is None:
        return
    asked = {
        "named_id": named, "beneficiary_id": person["id"], "purpose": terms["purpose"], "row_id": row_id,
    }  # fmt: skip
    if await work.row(NAMED, asked) is None:
        problem = FieldProblem("/supersedes", "unknown_reference", "This person has no such consent.")
        raise Traced(UnknownReference(errors=[problem]), lambda work: unseen(work, named))


def _check_move(consent: Row, to: str) -> None:
    if to not in BECOMES.get(str(consent["state"]), ()):
        raise InvalidTransition


def _times(terms: Mapping[str, object], now: datetime, *, given: bool) -> dict[str, object]:
    """When it begins and ends. Raises `BackDated`, `Invalid`."""
    said, end = cast("datetime | None", terms["valid_from"]), cast("datetime", terms["expires_at"])
    begin = said or now
    if is_back_dated(begin, now, terms["method"], terms["evidence_ref"]):
        raise BackDated(errors=[FieldProblem("/valid_from", "back_dated", BackDated.says)])
    if problem := span_problem(begin, end, now):
        raise Invalid(errors=[problem])
    stays = begin if given or said else None
    return {"valid_from": stays and stays.astimezone(UTC), "expires_at": end.astimezone(UTC)}


def _columns(terms: Mapping[str, object]) -> dict[str, object]:
    """Terms as columns have them, in plain: what is sealed is put over them."""
    columns = {name: value for name, value in terms.items() if name != "supersedes"}
    return columns | ({"supersedes_id": terms["supersedes"]} if "supersedes" in terms else {})


def _changed(work: UnitOfWork, row_id: UUID, before: str | None, to: str, at: datetime) -> None:
    change = {
        "id": new_id(), "consent_id": row_id, "from_state": before, "to_state": to,
        "changed_by": work.caller.id, "at": at,
    }  # fmt: skip
    work.add(ConsentChange, change, None)


def _noted(work: Recording, action: str, row: Row) -> Row:
    """The row, and the record of what the caller did with it."""
    standing = cast("Standing", row["standing"])
    subject = (cast("UUID", row["beneficiary_id"]),)
    detail = {"consent_id": str(row["id"]), "state": str(row["state"])}
    record(work, Access(action, subject, _fields_of(row), standing.via, standing.role, detail=detail))
    return row


def _fields_of(row: Row) -> tuple[str, ...]:
    return tuple(name for name in SEALED if row[name] is not None)


def _person(consent: Row) -> Row:
    return cast("Row", consent["person"])
