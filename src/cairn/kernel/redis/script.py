"""Lua scripts, asked for by their digest."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar, cast

from redis.asyncio import Redis
from redis.exceptions import NoScriptError

T = TypeVar("T")


class Script:
    """One script. Redis runs it as a whole, and nothing else meanwhile."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.sha = hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()

    async def run(self, redis: Redis, keys: Sequence[str], arguments: Sequence[str | int]) -> object:
        """What it answers for these keys."""
        given = [*keys, *map(str, arguments)]
        return await self.known(
            redis, lambda: cast("Awaitable[object]", redis.evalsha(self.sha, len(keys), *given))
        )

    async def known(self, redis: Redis, ask: Callable[[], Awaitable[T]]) -> T:
        """What `ask` brings, which asks by `sha`. Where Redis does not know the script, after a restart or SCRIPT
        FLUSH, none of it has run: it is told, and asked again."""
        try:
            return await ask()
        except NoScriptError:
            await redis.script_load(self._text)
            return await ask()
