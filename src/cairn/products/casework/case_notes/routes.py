"""Notes over HTTP."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.db.audited_reads import AuditedReads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.casework.access_events.actions import unseen
from cairn.products.casework.beneficiaries.routes import RECORDED
from cairn.products.casework.case_notes import actions
from cairn.products.casework.case_notes.queries import May, finder
from cairn.products.casework.case_notes.rules import anybody, author, author_or_supervisor
from cairn.products.casework.case_notes.schemas import (
    CaseNoteAnswer,
    CaseNoteQuery,
    NewAmendment,
    NewCaseNote,
)
from cairn.products.casework.errors import (
    BeneficiaryClosed,
    CaseNoteNotFound,
    Merged,
    NoteNotSigned,
    NoteSigned,
    NotInYourRole,
    SessionNotFound,
)
from cairn.products.casework.permissions import CASE_NOTE_READ, CASE_NOTE_SIGN, CASE_NOTE_WRITE
from cairn.products.casework.sessions.queries import finder as session_finder
from cairn.products.casework.sessions.rules import workers

routes = Routes("case_notes", "", tag="Case notes")
NOTE = "/casework/case-notes/{case_note_id}"
OPEN = (*RECORDED, NotInYourRole, BeneficiaryClosed, Merged)
SESSION = Subject(
    "session_id",
    session_finder(workers, read=False),
    CaseNoteAnswer,
    missing=SessionNotFound,
    unseen=unseen,
    tag=lambda row: f'"{row["version"]}.{row["view"]}"',
)


def _note(may: May) -> Subject:
    return Subject("case_note_id", finder(may), CaseNoteAnswer, missing=CaseNoteNotFound, unseen=unseen)


@routes.get(
    "/sessions/{session_id}/case-notes",
    permission=CASE_NOTE_READ,
    lists=CaseNoteAnswer,
    subject=SESSION,
    store="never",
    refusals=(*RECORDED, NotInYourRole),
)
async def list(reads: AuditedReads, session: Loaded, query: CaseNoteQuery) -> Page:  # noqa: A001  the operation's name
    """List the notes on a session.

    Your drafts, and of the signed notes those that you may read: the team's, as a supervisor those for supervisors,
    and your own. It is recorded that you did.
    """
    return await actions.listed(reads, session, query)


@routes.post(
    "/sessions/{session_id}/case-notes",
    permission=CASE_NOTE_WRITE,
    answers=CaseNoteAnswer,
    status=201,
    subject=SESSION,
    location="/api/v1/casework/case-notes/{id}",
    store="never",
    refusals=OPEN,
)
async def create(work: UnitOfWork, session: Loaded, new: NewCaseNote) -> Row:
    """Write a note on a session.

    It is a draft, which you alone read, change and delete, until you sign it.
    """
    return actions.create(work, session, new)


@routes.get(
    NOTE,
    permission=CASE_NOTE_READ,
    answers=CaseNoteAnswer,
    subject=_note(anybody),
    store="never",
    refusals=RECORDED,
)
async def read(reads: AuditedReads, note: Loaded) -> Row:
    """Read a note.

    It is recorded that you did. A note that you may not read is not there for you. Of a signed note the digest is
    computed anew: one that is not what was signed is not shown, and is reported.
    """
    return actions.viewed(reads, note)


@routes.change(
    NOTE,
    permission=CASE_NOTE_WRITE,
    answers=CaseNoteAnswer,
    subject=_note(author),
    store="never",
    refusals=(*OPEN, NoteSigned),
)
async def update(work: UnitOfWork, note: Loaded, changes: Changes[NewCaseNote]) -> Row:
    """Change a draft of yours.

    PUT and PATCH do the same: a field that is absent stays as it is. An amendment keeps the kind and the readers of
    what it amends.
    """
    return actions.update(work, note, changes)


@routes.delete(
    NOTE, permission=CASE_NOTE_WRITE, subject=_note(author), store="never", refusals=(*OPEN, NoteSigned)
)
async def delete(work: UnitOfWork, note: Loaded) -> None:
    """Delete a draft of yours."""
    actions.delete(work, note)


@routes.post(
    f"{NOTE}/sign",
    permission=CASE_NOTE_SIGN,
    answers=CaseNoteAnswer,
    subject=_note(author),
    store="never",
    refusals=(*OPEN, NoteSigned),
)
async def sign(work: UnitOfWork, note: Loaded) -> Row:
    """Sign a note of yours.

    From now on it stays as it is, and others read it, as its confidentiality says. Its digest goes into the record of
    the signature.
    """
    return actions.sign(work, note)


@routes.post(
    f"{NOTE}/amendments",
    permission=CASE_NOTE_WRITE,
    answers=CaseNoteAnswer,
    status=201,
    subject=_note(author_or_supervisor),
    location="/api/v1/casework/case-notes/{id}",
    store="never",
    refusals=(*OPEN, NoteNotSigned),
)
async def amend(work: UnitOfWork, note: Loaded, new: NewAmendment) -> Row:
    """Amend a signed note.

    Its author may, and a supervisor of the team. An amendment is a note of its own: a draft of whoever writes it, to
    be signed too, of the same kind and confidentiality as the note that it amends, which stays as it is.
    """
    return actions.amend(work, note, new)
