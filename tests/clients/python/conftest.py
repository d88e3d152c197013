"""A served Cairn for all tests of the client."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.clients.meddler import Meddler, meddling
from tests.served import serving


@pytest.fixture(scope="module")
def url(dsn: str) -> Iterator[str]:
    """The address of `cairn serve`, which ends before another file: its jobs would run beside that one's."""
    with serving(dsn) as address:
        yield address


@pytest.fixture
def meddler(url: str) -> Iterator[Meddler]:
    with meddling(url) as server:
        yield server
