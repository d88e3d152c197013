"""A course of time for the tests of status."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from tests.products.status.course import Course


@pytest.fixture
def course(cairn: wiring.Cairn, http: httpx.AsyncClient) -> Iterator[Course]:
    """It begins on 2 March 2026 at 10:00 UTC."""
    made = Course(cairn, http)
    made.set_clock()
    yield made
    clock.shift(timedelta(0))
