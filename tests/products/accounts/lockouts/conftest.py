"""Visitors from everywhere, and a clock that moves."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from datetime import timedelta

import pytest

from cairn import wiring
from cairn.base import clock
from tests.products.accounts.lockouts.visitors import Visitors, visiting


@pytest.fixture
async def visitors(dsn: str, cairn: wiring.Cairn) -> AsyncIterator[Visitors]:
    async with visiting(dsn) as made:
        yield made


@pytest.fixture
def later() -> Iterator[Callable[[float], None]]:
    """Moves the clock of the program to so many minutes from now."""
    yield lambda minutes: clock.shift(timedelta(minutes=minutes))
    clock.shift(timedelta(0))
