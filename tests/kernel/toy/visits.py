"""A GET that writes, after something that is asked once."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from cairn.base.paging import Row
from cairn.kernel.access import Caller
from cairn.kernel.db.broken import RunAgain
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Query, Whole
from cairn.kernel.web.routes import PreparedMark, Routes
from tests.kernel.toy import notes as toy
from tests.kernel.toy.notes import Said

routes = Routes("visits", "/visits", tag="Notes")
ASKED: list[str] = []
TRIED: list[str] = []


class VisitQuery(Query):
    """How many attempts are in vain."""

    vain: Annotated[Whole, Field(ge=0, le=3)] = 0


async def ask(caller: Caller, query: VisitQuery) -> tuple[str, int]:
    """Stands for a service that must be asked once. Raises `NoteNotFound` where it knows nobody."""
    if caller.user_id is None:
        raise toy.NoteNotFound
    ASKED.append("asked")
    return "prepared", query.vain


@routes.get("", before=ask, permission=toy.CREATE, answers=Said, store="never")
async def visit(work: UnitOfWork, prepared: Annotated[tuple[str, int], PreparedMark()]) -> Row:
    """Leave a fact."""
    TRIED.append("tried")
    said, vain = prepared
    if len(TRIED) <= vain:
        raise RunAgain
    work.record(toy.ANNOUNCED, work.caller.id, {})
    work.enqueue("toy.announce", {"note": str(work.caller.id)})
    return {"said": said}
