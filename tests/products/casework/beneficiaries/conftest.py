"""The program with other settings of casework."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import httpx
import pytest

from cairn import wiring
from cairn.main import app_of
from tests.conftest import ORIGIN, settings_for

Configured = Callable[..., AbstractAsyncContextManager[httpx.AsyncClient]]


@pytest.fixture
def configured(cairn: wiring.Cairn, dsn: str) -> Configured:
    """`async with configured(CASEWORK_OPEN_ENROLMENT="false") as http` is a client of another one, on the same rows."""

    @asynccontextmanager
    async def served(**settings: str) -> AsyncIterator[httpx.AsyncClient]:
        made = wiring.build(settings_for(dsn, **settings))
        app = app_of(made)
        await made.database.open()
        made.system.accepting = True
        try:
            async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url=ORIGIN) as client:
                yield client
        finally:
            await made.close()

    return served
