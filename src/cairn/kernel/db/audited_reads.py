"""Reads of what nobody may look at unrecorded: the record commits before the first byte of the answer leaves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from cairn.base.paging import Row
from cairn.kernel.access import Caller
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.trail import Event
from cairn.kernel.db.unit_of_work import S, UnitOfWork
from cairn.kernel.vault.envelope import Envelope


class UnrecordedRead(Exception):
    """A handler read through `AuditedReads` and recorded nothing: a mistake of ours, so nothing is answered."""


class AuditedReads:
    """Statements on the primary, in one transaction with the access events that the handler records.

    It cannot write anything else. If the events cannot be committed, the read fails. A handler that read rows and
    recorded nothing fails too; `none_found` says that there was nothing to look at.
    """

    __slots__ = ("_recorded", "_work")

    def __init__(self, work: UnitOfWork) -> None:
        self._work, self._recorded = work, False

    @property
    def caller(self) -> Caller:
        return self._work.caller

    @property
    def correlation_id(self) -> str:
        return self._work.correlation_id

    @property
    def now(self) -> datetime:
        return self._work.now

    @property
    def envelope(self) -> Envelope:
        return self._work.envelope

    def last(self, kind: type[S]) -> S:
        """Record by a step of the product's own, right before the commit."""
        self._recorded = True
        return self._work.last(kind)

    async def rows(self, statement: Statement, values: Row) -> list[Row]:
        return await self._work.rows(statement, values)

    async def row(self, statement: Statement, values: Row) -> Row | None:
        return await self._work.row(statement, values)

    def accessed(self, event: Event, row_ids: Sequence[UUID], fields: Sequence[str]) -> None:
        """Record that the caller saw these fields of these rows (their names, never their values)."""
        self._recorded = True
        for row_id in row_ids:
            self._work.record(event, row_id, {"fields": list(fields)})

    def looked(self, event: Event, row_id: UUID, said: Row) -> None:
        """Record one question as a whole, where its rows are too many to be named. `said` holds public values only."""
        self._recorded = True
        self._work.record(event, row_id, said)

    def none_found(self) -> None:
        """Say that nothing was shown."""
        self._recorded = True

    def check(self) -> None:
        """Raises `UnrecordedRead`; the pipeline asks before it answers."""
        if not self._recorded:
            raise UnrecordedRead
