"""`cairn cache`."""

from __future__ import annotations

import asyncio
import time

import typer

from cairn import wiring
from cairn.base.paging import Row
from cairn.kernel.cache import EVERYTHING
from cairn.kernel.cache.channels import LISTENERS
from cairn.kernel.db.transact import transact
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.redis import RedisGone
from cairn.kernel.settings import Settings
from cairn.shell.place import with_database
from cairn.shell.telling import ShellError, say

app = typer.Typer(no_args_is_help=True, help="Public reads that are kept as finished bytes.")


@app.command("stats")
def stats() -> None:
    """How many processes keep answers, and what they share in Redis. Each process's own figures are in /metrics."""
    with with_database() as settings:
        found = asyncio.run(_stats(settings))
    shared = "no Redis" if found["redis"] is None else f"Redis: {found['redis']}"
    say(
        found, f"{found['processes']} processes keep answers; {shared}. Hits and misses: cache_* in /metrics."
    )


@app.command("clear")
def clear() -> None:
    """Forget every kept answer, in all processes and in Redis."""
    with with_database() as settings:
        asyncio.run(_clear(settings))
    say({"cleared": True}, "Every process that serves has been told to forget.")


async def _stats(settings: Settings) -> Row:
    async with wiring.opened(settings) as cairn:
        async with cairn.database.connection(primary=True) as connection:
            processes = await connection.fetchval(LISTENERS)
        shared: object = None
        if cairn.cache is not None and cairn.cache.shared is not None:
            try:
                shared = await cairn.cache.shared.figures()
            except RedisGone:
                shared = "away"
        return {"enabled": cairn.cache is not None, "processes": processes, "redis": shared}


async def _clear(settings: Settings) -> None:
    async with wiring.opened(settings) as cairn:
        if cairn.cache is None:
            raise ShellError("CACHE_ENABLED is false: nothing is kept.")
        deadline = time.monotonic() + cairn.database.options.timeout
        await transact(lambda: UnitOfWork(cairn.database, deadline=deadline), _touch_everything, deadline)


async def _touch_everything(work: UnitOfWork) -> None:
    work.touch(EVERYTHING)
    await work.flush()  # a transaction without a write, so that there is a commit to hear of
