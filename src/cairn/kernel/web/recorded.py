"""Operations that leave a record of who saw what: what they are for, and what is said of what is not seen."""

from __future__ import annotations

from dataclasses import replace
from typing import Final
from uuid import UUID

from cairn.kernel.access import Caller
from cairn.kernel.db.transact import Traced
from cairn.kernel.web.incoming import BadHeader, Incoming
from cairn.kernel.web.routes import Operation, Subject

PURPOSE: Final = "x-access-purpose"


def purposeful(operation: Operation, caller: Caller, incoming: Incoming) -> Caller:
    """The caller, with what the request says that it is for, where the operation heeds that. Raises `BadHeader`."""
    said = incoming.header(PURPOSE) if operation.purposes else None
    if said is None:
        return caller
    if said not in operation.purposes:
        raise BadHeader(f"X-Access-Purpose is one of: {', '.join(operation.purposes)}.")
    return replace(caller, purpose=said)


def unseen(subject: Subject, row_id: UUID | None) -> Exception:
    """What is raised for a row that is not there for the caller."""
    leave = subject.unseen
    if leave is None or row_id is None:
        return subject.missing()
    return Traced(subject.missing(), lambda work: leave(work, row_id))
