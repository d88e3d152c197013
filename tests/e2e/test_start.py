"""Starting and stopping as a server does it, in this process."""

from __future__ import annotations

import asyncio
import gc

import pytest
from starlette.types import Message

from cairn import wiring
from cairn.main import app_of
from tests.conftest import settings_for

pytestmark = pytest.mark.integration


async def test_what_is_made_at_start_is_no_garbage_to_look_through(dsn: str) -> None:
    app = app_of(wiring.build(settings_for(dsn)))
    stop, sent = asyncio.Event(), asyncio.Queue[str]()
    begun = False

    async def receive() -> Message:
        nonlocal begun
        if begun:
            await stop.wait()
            return {"type": "lifespan.shutdown"}
        begun = True
        return {"type": "lifespan.startup"}

    async def send(message: Message) -> None:
        await sent.put(message["type"])

    running = asyncio.create_task(app({"type": "lifespan", "state": {}}, receive, send))
    try:
        assert await sent.get() == "lifespan.startup.complete"
        assert gc.get_freeze_count() > 50_000
    finally:
        gc.unfreeze()
        stop.set()
        await running
    assert await sent.get() == "lifespan.shutdown.complete"
