"""Reads and writes that leave a record of themselves before their transaction commits."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from cairn.kernel.access import Caller
from cairn.kernel.db.audited_reads import AuditedReads
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.unit_of_work import S, UnitOfWork
from cairn.kernel.vault.envelope import Envelope


class Recording(Executor, Protocol):
    """What `UnitOfWork` and `AuditedReads` have in common, for what records reads and writes alike."""

    @property
    def caller(self) -> Caller: ...

    @property
    def now(self) -> datetime: ...

    @property
    def correlation_id(self) -> str: ...

    @property
    def envelope(self) -> Envelope: ...

    def last(self, kind: type[S]) -> S: ...


def recording(reads: Executor) -> Recording:
    """The same, where it records. TypeError for reads that leave no trace: a mistake of ours."""
    if isinstance(reads, UnitOfWork | AuditedReads):
        return reads
    raise TypeError("this is read by AuditedReads or in a unit of work, so that it can be recorded")
