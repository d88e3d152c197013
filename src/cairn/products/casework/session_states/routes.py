"""What happens to a session, over HTTP."""

from __future__ import annotations

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.routes import Loaded, Routes
from cairn.products.casework.errors import InvalidTransition, SessionOverlap
from cairn.products.casework.permissions import SESSION_WRITE
from cairn.products.casework.session_states import actions
from cairn.products.casework.session_states.schemas import (
    Absence,
    Cancellation,
    Completion,
    Correction,
    NewTimes,
    Start,
)
from cairn.products.casework.sessions.routes import WRITABLE, WRITTEN
from cairn.products.casework.sessions.schemas import CaseSessionAnswer

routes = Routes("case_sessions", "/sessions", tag="Sessions")
MOVED = (*WRITTEN, InvalidTransition)


@routes.post(
    "/{session_id}/start",
    permission=SESSION_WRITE,
    answers=CaseSessionAnswer,
    subject=WRITABLE,
    store="never",
    refusals=MOVED,
)
async def start(work: UnitOfWork, session: Loaded, said: Start | None) -> Row:
    """Start a session that was scheduled."""
    return await actions.put_into(work, session, "in_progress", said)


@routes.post(
    "/{session_id}/complete",
    permission=SESSION_WRITE,
    answers=CaseSessionAnswer,
    subject=WRITABLE,
    store="never",
    refusals=MOVED,
)
async def complete(work: UnitOfWork, session: Loaded, said: Completion | None) -> Row:
    """Complete a session that was scheduled or started.

    It began when it was to unless you say otherwise.
    """
    return await actions.put_into(work, session, "completed", said)


@routes.post(
    "/{session_id}/cancel",
    permission=SESSION_WRITE,
    answers=CaseSessionAnswer,
    subject=WRITABLE,
    store="never",
    refusals=MOVED,
)
async def cancel(work: UnitOfWork, session: Loaded, said: Cancellation) -> Row:
    """Cancel a session that was scheduled or started."""
    return await actions.put_into(work, session, "cancelled", said)


@routes.post(
    "/{session_id}/no-show",
    permission=SESSION_WRITE,
    answers=CaseSessionAnswer,
    subject=WRITABLE,
    store="never",
    refusals=MOVED,
)
async def no_show(work: UnitOfWork, session: Loaded, said: Absence | None) -> Row:
    """Say that the person did not come, once the session was to begin."""
    return await actions.put_into(work, session, "no_show", said)


@routes.post(
    "/{session_id}/corrections",
    permission=SESSION_WRITE,
    answers=CaseSessionAnswer,
    subject=WRITABLE,
    store="never",
    refusals=(*MOVED, SessionOverlap),
)
async def correct(work: UnitOfWork, session: Loaded, said: Correction) -> Row:
    """Correct a final state, and say why.

    no_show becomes completed, completed no_show, and cancelled scheduled, if it is yet to begin. Its worker and the
    primary worker can for seven days, then a supervisor. The correction is kept.
    """
    return await actions.correct(work, session, said)


@routes.post(
    "/{session_id}/reschedule",
    permission=SESSION_WRITE,
    answers=CaseSessionAnswer,
    status=201,
    subject=WRITABLE,
    location="/api/v1/sessions/{id}",
    store="never",
    refusals=(*MOVED, SessionOverlap),
)
async def reschedule(work: UnitOfWork, session: Loaded, new: NewTimes) -> Row:
    """Put a session off to another time.

    The answer is the new session, with what the other says; the other is rescheduled, and names it.
    """
    return await actions.reschedule(work, session, new)
