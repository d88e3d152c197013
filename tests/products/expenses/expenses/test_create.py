"""POST /expenses."""

from __future__ import annotations

import httpx
import pytest

from tests.builders.spending import at, made
from tests.cast import Cast
from tests.facts import Facts

pytestmark = pytest.mark.integration


async def test_works(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    expense = await made(http, alice)
    read = await http.get(at(expense), headers=alice.headers)
    assert read.json() == expense
