"""Opening an account that failures have locked."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.one_time_tokens.actions import redeem


async def unlock(work: UnitOfWork, desk: Desk, token: str) -> UUID:
    """Whose account it is. The lock of an administrator is another matter and stays. Raises `InvalidToken`."""
    row = await redeem(work, desk.derived, "unlock", token)
    user_id = cast("UUID", row["user_id"])
    await desk.guard.clear(work, user_id)
    return user_id
