"""Visitors from everywhere, and a clock that moves."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import timedelta
from uuid import UUID

import pytest

from cairn import wiring
from cairn.base import clock
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.accounts.one_time_tokens.actions import give
from tests.products.accounts.lockouts.visitors import Visitors, visiting


@pytest.fixture
async def visitors(dsn: str, cairn: wiring.Cairn) -> AsyncIterator[Visitors]:
    async with visiting(dsn) as made:
        yield made


@pytest.fixture
def token_for(cairn: wiring.Cairn) -> Callable[..., Awaitable[str]]:
    """The token that a mail to this user would carry."""

    async def made(user_id: UUID, purpose: str = "unlock") -> str:
        work = UnitOfWork(cairn.database)
        try:
            token_id = give(work, purpose, user_id)
            await work.commit()
        finally:
            await work.close()
        return cairn.accounts.desk.derived.token(purpose, token_id)

    return made


@pytest.fixture
def later() -> Iterator[Callable[[float], None]]:
    """Moves the clock of the program to so many minutes from now."""
    yield lambda minutes: clock.shift(timedelta(minutes=minutes))
    clock.shift(timedelta(0))
