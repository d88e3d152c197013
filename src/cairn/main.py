"""The HTTP door."""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from cairn import wiring
from cairn.kernel.db.figures import server_watched
from cairn.kernel.settings import Settings, load_settings
from cairn.kernel.telemetry.logs import configure_logging
from cairn.kernel.telemetry.running import telling
from cairn.kernel.web.app import build_app
from cairn.kernel.web.draining import drained_by_signal
from cairn.kernel.web.edge import Edge
from cairn.kernel.web.worn import Counted


def create_app(settings: Settings | None = None) -> Edge:
    """The application; with no settings, those of the environment. It opens and closes with its lifespan."""
    settings = settings or load_settings()
    configure_logging(settings)
    return app_of(wiring.build(settings))


def create_worker() -> Edge | Counted:
    """The application in one of the processes of `cairn serve`."""
    settings = load_settings()
    configure_logging(settings)
    cairn = wiring.build(settings)
    app = app_of(cairn)

    def drain() -> None:
        cairn.system.draining = True
        app.drain()

    drained_by_signal(drain)
    return Counted(app, settings.max_requests) if settings.max_requests else app


def openapi_document(settings: Settings) -> dict[str, object]:
    """The OpenAPI document of what these settings serve; nothing is opened."""
    return app_of(wiring.build(settings)).openapi()


def app_of(cairn: wiring.Cairn) -> Edge:
    @asynccontextmanager
    async def lifespan(_: object) -> AsyncIterator[None]:
        async with telling(cairn.settings):
            await cairn.database.open()
            await cairn.system.look(cairn.database)
            if cairn.cache is not None:
                await cairn.cache.start()
            cairn.relay.start()
            cairn.system.accepting = True
            _settle()
            try:
                async with server_watched(cairn.database):
                    yield
            finally:
                cairn.system.accepting = False
                await cairn.relay.stop()
                await cairn.leave()
                if cairn.cache is not None:
                    await cairn.cache.stop()
                await cairn.close()

    return build_app(cairn.operations(), cairn.runtime, cairn.app_options(), lifespan)


def _settle() -> None:
    """Everything made until now stays as long as the process does: no later collection of garbage has to walk it. There
    are some 170,000 objects by then, and a walk stops all requests for a tenth of a second."""
    gc.unfreeze()  # `cairn.base.loading` has looked for no garbage in what was there then
    gc.collect()
    gc.freeze()
