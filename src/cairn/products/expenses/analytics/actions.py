"""What becomes of kept reports when somebody leaves."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import UUID

from cairn.kernel.cache import PrivateAnswers
from cairn.kernel.db.holdings import Erasing
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.expenses.analytics.rules import kept_of


def forgetting(answers: PrivateAnswers) -> Erasing:
    """Kept reports of who is erased go with them."""

    @asynccontextmanager
    async def forgotten(_: UnitOfWork, user_id: UUID) -> AsyncIterator[None]:
        yield
        await answers.forget(kept_of(user_id))

    return forgotten
