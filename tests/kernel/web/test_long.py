"""Operations whose transaction may take long: they outlast what a request may ask of the database, in their turn."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace

import pytest

from cairn.base.paging import Row
from cairn.kernel.db.pools import PoolOptions
from cairn.kernel.web.plan import plan_of
from tests.kernel.conftest import Toy
from tests.kernel.toy.asgi import Got, call
from tests.kernel.toy.doors import routes
from tests.kernel.toy.people import ALICE
from tests.kernel.toy.program import Program, opened, program

pytestmark = pytest.mark.integration


@pytest.fixture
async def hurried(toy: Toy, toy_dsn: str) -> AsyncIterator[Program]:
    """The toy where a request may ask for less time than its nap takes, with one place for what takes long."""
    options = PoolOptions(minimum=1, maximum=4, acquire_timeout=0.2, timeout=0.2)
    async with opened(program(toy_dsn, pool=options)) as made:
        yield made


async def waited(made: Program, path: str) -> Got:
    return await call(made.app, "POST", f"/api/v1/doors/{path}", headers=ALICE.headers)


async def test_it_outlasts_what_a_request_may_take(toy: Toy, hurried: Program) -> None:
    began = time.monotonic()
    assert (await waited(hurried, "wait-long")).json() == {"said": "at last"}
    assert time.monotonic() - began > 0.4
    refused = await waited(hurried, "wait")
    assert (refused.status, refused.code) == (503, "database_busy")
    assert await toy.facts.events() == ["toy.note.tried"]


async def test_there_are_so_many_places_and_no_more(toy: Toy, hurried: Program) -> None:
    answers = await asyncio.gather(waited(hurried, "wait-long"), waited(hurried, "wait-long"))
    assert sorted(answer.status for answer in answers) == [200, 503]
    assert await toy.facts.events() == ["toy.note.tried"]


def test_what_is_no_transaction_cannot_be_long() -> None:
    async def looks() -> Row:
        return {}

    handler: Callable[[], Awaitable[Row]] = looks
    operation = next(operation for operation in routes if operation.path == "/doors/wait-long")
    with pytest.raises(TypeError, match="transaction"):
        plan_of(replace(operation, handler=handler))
