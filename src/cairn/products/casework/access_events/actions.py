"""Recording an access: the last step of its transaction, so that nothing is seen or done that is not in the chain."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, cast
from uuid import UUID

import asyncpg

from cairn.base.ids import new_id
from cairn.base.refusals import Conflict
from cairn.kernel.audit.chain import HashChain, chain_of
from cairn.kernel.db.pools import DatabaseBusy
from cairn.kernel.db.recording import Recording
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.telemetry.logs import get_logger
from cairn.products.casework.access_events.queries import (
    CHAIN_BEGUN,
    EVENT_ADDED,
    HEAD_HELD,
    HEAD_MOVED,
    SUBJECTS_ADDED,
)
from cairn.products.casework.access_events.rules import Access, Circumstances, chained, entry
from cairn.products.casework.errors import AuditUnavailable

log = get_logger(__name__)
CHAIN: Final = HashChain("cairn.casework.audit.v1")


class Trail:
    """The accesses of one transaction. Its head is locked when all else was sent, so that it is held for two round
    trips; what cannot be recorded is not answered."""

    def __init__(self) -> None:
        self.accesses: list[Access] = []

    async def __call__(self, work: UnitOfWork) -> None:
        """Raises `AuditUnavailable` where the events cannot be added, or the head stays locked for two seconds."""
        try:
            await self._add(work)
        except (DatabaseBusy, Conflict, asyncpg.PostgresError) as problem:
            log.warning("access_not_recorded", problem=type(problem).__name__)
            raise AuditUnavailable from problem

    async def _add(self, work: UnitOfWork) -> None:
        chain = chain_of(work.caller.id)
        seq, before = await self._head(work, chain)
        when = Circumstances(
            work.caller.id, work.correlation_id, work.caller.address, work.caller.purpose, work.now
        )
        for access in self.accesses:
            seq += 1
            row = entry(new_id(), chain, seq, access, when)
            before = CHAIN.next(before, chained(row))
            work.execute(EVENT_ADDED, {**row, "hash": before})
            if row["subject_ids"]:
                work.execute(
                    SUBJECTS_ADDED,
                    {"event_id": row["id"], "subject_ids": row["subject_ids"], "at": row["at"]},
                )
        work.execute(HEAD_MOVED, {"chain": chain, "new_seq": seq, "new_hash": before})
        await work.flush()

    async def _head(self, work: UnitOfWork, chain: int) -> tuple[int, bytes]:
        found = await work.row(HEAD_HELD, {"chain": chain})
        if found is None:
            work.execute(CHAIN_BEGUN, {"chain": chain, "seq": 0, "hash": CHAIN.genesis(chain)})
            await work.flush()
            found = await work.row(HEAD_HELD, {"chain": chain})
        if found is None:
            raise AuditUnavailable
        return cast("int", found["seq"]), cast("bytes", found["hash"])


def record(work: Recording, access: Access) -> None:
    """Record this access when the transaction ends. A list is one access, with the ids of its rows."""
    work.last(Trail).accesses.append(access)


def unseen(work: UnitOfWork, row_id: UUID) -> None:
    """Record that the caller asked for a row that is not there for them, or not there at all: nobody can tell."""
    record(work, Access("denied", (row_id,), result="denied"))


def corrupted(row_id: UUID, fields: tuple[str, ...] = ()) -> Callable[[UnitOfWork], None]:
    """Records that what is stored of this row is not what was."""
    return lambda work: record(work, Access("integrity_failure", (row_id,), fields))
