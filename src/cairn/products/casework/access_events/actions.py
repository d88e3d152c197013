"""Recording an access: the last step of its transaction, so that nothing is seen or done that is not in the chain."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final, cast
from uuid import UUID

import asyncpg

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.base.paging import Page, PageRequest, Row
from cairn.base.refusals import Conflict
from cairn.kernel.access import Caller
from cairn.kernel.audit.chain import HashChain, around, chain_of
from cairn.kernel.db.audited_reads import AuditedReads
from cairn.kernel.db.pools import DatabaseBusy
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.recording import Recording
from cairn.kernel.db.transact import Traced
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.telemetry.logs import get_logger
from cairn.kernel.telemetry.metrics import counter
from cairn.products.casework.access_events.queries import (
    ALL_EVENTS,
    EVENT_CHAINED,
    MONTHS_MADE,
    OVERSEEING,
    OVERSEEN_EVENTS,
)
from cairn.products.casework.access_events.rules import (
    MONTHS_AHEAD,
    Access,
    Circumstances,
    chained,
    entry,
    months_later,
)
from cairn.products.casework.errors import AuditUnavailable, IntegrityFailure, NotAnAuditor
from cairn.products.casework.fields import unknown

log = get_logger(__name__)
CHAIN: Final = HashChain("cairn.casework.audit.v1")
AUDITOR: Final = "auditor"
_SECONDS: Final = 2.0
_RECORDED = counter("casework_accesses_total", "Accesses to casework's records, by what was done.", "action")
_REFUSED = counter(
    "casework_accesses_unrecorded_total",
    "Requests that were refused because their access could not be recorded.",
)


class Trail:
    """The accesses of one transaction. The head of their chain is locked when all else was sent, by the statement that
    adds the event, so that it is held for that and the commit; what cannot be recorded is not answered."""

    def __init__(self) -> None:
        self.accesses: list[Access] = []

    async def __call__(self, work: UnitOfWork) -> None:
        """Raises `AuditUnavailable` where the events cannot be added within two seconds. PostgreSQL's own limit is not
        enough: of several who wait for a row each waits for two locks, one after the other."""
        try:
            async with asyncio.timeout(_SECONDS):
                await self._add(work)
        except (TimeoutError, DatabaseBusy, Conflict, asyncpg.PostgresError) as problem:
            log.warning("access_not_recorded", problem=type(problem).__name__)
            _REFUSED.inc()
            raise AuditUnavailable from problem
        for access in self.accesses:
            _RECORDED.labels(access.action).inc()

    async def _add(self, work: UnitOfWork) -> None:
        chain = chain_of(work.caller.id)
        when = Circumstances(
            work.caller.id, work.correlation_id, work.caller.address, work.caller.purpose, work.now
        )
        for access in self.accesses:
            row = entry(new_id(), chain, access, when)
            first = chained({**row, "seq": 1})
            opening, closing = around(first, "seq")
            known = {
                "prefix": CHAIN.prefix, "opening": opening, "closing": closing,
                "first_hash": CHAIN.next(CHAIN.genesis(chain), first),
            }  # fmt: skip
            if await work.row(EVENT_CHAINED, {**row, **known}) is None:
                raise AuditUnavailable


def record(work: Recording, access: Access) -> None:
    """Record this access when the transaction ends. A list is one access, with the ids of its rows."""
    work.last(Trail).accesses.append(access)


def unseen(work: UnitOfWork, row_id: UUID) -> None:
    """Record that the caller asked for a row that is not there for them, or not there at all: nobody can tell."""
    record(work, Access("denied", (row_id,), result="denied"))


def denied(row_ids: Sequence[UUID]) -> Callable[[UnitOfWork], None]:
    """Records as `unseen` does, of all that one request named."""
    return lambda work: record(work, Access("denied", row_ids, result="denied"))


def corrupted(row_id: UUID, fields: tuple[str, ...] = ()) -> Callable[[UnitOfWork], None]:
    """Records that what is stored of this row is not what was."""
    return lambda work: record(work, Access("integrity_failure", (row_id,), fields))


def tampered(table: str, row_id: object) -> None:
    """Log that a sealed field of this row is not what was written, or its key is not its owner's. It names no value."""
    log.error("integrity_failure", table=table, row_id=str(row_id))


def integrity_failure(table: str, row_id: object, about: UUID, fields: tuple[str, ...] = ()) -> Traced:
    """What a read of one such row is refused with; the record of it is `about` whoever is named."""
    tampered(table, row_id)
    return Traced(IntegrityFailure(), corrupted(about, fields))


def unknown_here(field: str, asked: UUID) -> Traced:
    """The refusal of a body whose `field` names what is not there for the caller; that they asked is recorded."""
    return Traced(unknown(field), lambda work: unseen(work, asked))


async def auditing(reads: Executor, caller: Caller) -> str:
    """As what the caller looks at events: `auditor` for all of them, or `dpo`. Raises `NotAnAuditor`."""
    if caller.has("auditor"):
        return AUDITOR
    found = await reads.row(OVERSEEING, {"caller_id": caller.id, "now": clock.now()})
    if found is None or not found["oversees"]:
        raise NotAnAuditor
    return "dpo"


async def looked(reads: AuditedReads, page: PageRequest, filters: Row, role: str) -> Page:
    """A page of events, as somebody of this role sees them; that they looked, and what for, is an event too."""
    listing = ALL_EVENTS if role == AUDITOR else OVERSEEN_EVENTS
    found = await listing.page(reads, reads.caller, page, filters)
    subject = cast("UUID | None", filters.get("subject_id"))
    said = {name: _said(value) for name, value in filters.items()}
    access = Access(
        "audit_read", (subject,) if subject else (), via="dpo" if role == "dpo" else "none", role=role,
        detail={**said, "events": str(len(found.items))},
    )  # fmt: skip
    record(reads, access)
    return replace(found, items=[{**row, "hash": cast("bytes", row["hash"]).hex()} for row in found.items])


def _said(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


async def make_months(work: UnitOfWork) -> int:
    """Make what is missing of the partitions of this month and the next three; answers how many were made."""
    first = work.now.astimezone(UTC).date()
    made = await work.row(MONTHS_MADE, {"first": first, "last": months_later(first, MONTHS_AHEAD)})
    return cast("int", made["made"]) if made else 0
