"""One look at a Redis, by somebody who has time: `cairn doctor`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, cast

from redis.asyncio import Redis
from redis.exceptions import AuthenticationError, AuthorizationError, RedisError

SECONDS: Final = 4.0


class RedisUnwell(Exception):
    """It cannot be used; the message quotes nothing of its address."""


@dataclass(frozen=True, slots=True)
class RedisFacts:
    """`policy`: what it throws away when its memory is full. `limited`: whether its memory is bounded at all."""

    version: str
    policy: str
    limited: bool


async def look(url: str) -> RedisFacts:
    """What it says of itself. Raises `RedisUnwell`."""
    client = Redis.from_url(url, socket_timeout=SECONDS, socket_connect_timeout=SECONDS, retry=None)
    try:
        await client.ping()
        told = cast("dict[str, object]", await client.info())
    except (AuthenticationError, AuthorizationError):
        raise RedisUnwell("it refuses the user or its password") from None
    except (RedisError, OSError, TimeoutError, ValueError) as problem:
        raise RedisUnwell(f"it does not answer ({type(problem).__name__})") from None
    finally:
        await client.aclose()
    return RedisFacts(
        str(told.get("redis_version", "?")),
        str(told.get("maxmemory_policy", "?")),
        bool(told.get("maxmemory")),
    )
