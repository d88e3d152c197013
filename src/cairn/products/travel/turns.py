"""One after the other: what must hold for all rows of one person, where there may be no row yet to lock."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Text, bindparam, func, literal_column, select

from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement

_TURN = Statement(
    select(
        func.pg_advisory_xact_lock(func.hashtextextended(bindparam("turn", type_=Text), literal_column("28")))
    )
)


async def take_turn(work: Executor, what: str, person: UUID) -> None:
    """Wait until no other transaction works on this of this person; the next statement sees what that one did. It
    holds until this transaction ends."""
    await work.row(_TURN, {"turn": f"travel.{what}:{person}"})
