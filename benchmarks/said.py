"""What Cairn sends to the database for a request: to be run without Cairn."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

import asyncpg
import httpx

from benchmarks.serving import SECRET
from cairn import wiring
from cairn.kernel.settings import load_settings
from cairn.main import app_of

Said = list[tuple[str, tuple[object, ...]]]


async def _nothing() -> None:
    """Nothing changes between two requests."""


async def statements(
    dsn: str,
    folder: Path,
    paths: Sequence[str],
    token: str,
    between: Callable[[], Awaitable[None]] = _nothing,
) -> dict[str, Said]:
    """The statements of each path once it is known who asks, with their arguments. `between`: what happens before each
    request; each is made twice."""
    cairn = wiring.build(load_settings({
        "ENVIRONMENT": "test", "DATABASE_URL": dsn, "SECRET_KEY": SECRET, "CAIRN_HOME": str(folder / "home"),
        "CACHE_ENABLED": "false", "LOG_LEVEL": "ERROR",
    }))  # fmt: skip
    app = app_of(cairn)
    await cairn.database.open()
    cairn.system.accepting = True
    seen: Said = []
    original = asyncpg.Connection._execute  # noqa: SLF001  what every public way of asking ends in

    def noting(self: object, query: str, args: tuple[object, ...], *rest: object, **more: object) -> object:
        seen.append((query, args))
        return original(self, query, args, *rest, **more)

    asyncpg.Connection._execute = noting  # noqa: SLF001
    found: dict[str, Said] = {}
    try:
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(app=app), base_url="http://localhost"
        ) as http:
            for path in paths:
                for _ in range(2):
                    await between()
                    seen.clear()
                    answer = await http.get(path, headers={"Authorization": f"Bearer {token}"})
                    answer.raise_for_status()
                found[path] = list(seen)
    finally:
        asyncpg.Connection._execute = original  # noqa: SLF001
        await cairn.close()
    return found
