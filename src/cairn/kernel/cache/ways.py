"""The cache that settings describe."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from cairn.kernel.cache.cache import Cache
from cairn.kernel.cache.channels import Channel, DatabaseChannel
from cairn.kernel.cache.invalidation import CHANNEL
from cairn.kernel.cache.shelf import Shelf
from cairn.kernel.settings import Settings

if TYPE_CHECKING:
    from cairn.kernel.cache.shared import Shared
    from cairn.kernel.redis.place import RedisPlace


@dataclass(frozen=True, slots=True)
class CacheOptions:
    """`dsn`: where LISTEN works, past any pooler. `alone`: as far as settings tell no other process serves, and
    commits here need not be told to anybody; another one that comes is noticed."""

    dsn: str
    most_bytes: int
    ttl: int
    alone: bool
    redis_url: str | None = None


def cache_of(settings: Settings, redis: RedisPlace | None, dsn: str) -> Cache | None:
    """None where CACHE_ENABLED is false, or there is no `dsn`: then nothing is kept, and nobody told."""
    if not settings.cache_enabled or not dsn:
        return None
    options = CacheOptions(
        dsn=dsn, most_bytes=settings.cache_max_bytes, ttl=settings.cache_ttl_seconds,
        alone=settings.workers == 1,
        redis_url=settings.redis_url.get_secret_value() if settings.redis_url else None,
    )  # fmt: skip
    return made(options, redis)


def made(options: CacheOptions, redis: RedisPlace | None) -> Cache:
    """The channels and layers of these options, nothing started."""
    database = DatabaseChannel(options.dsn, CHANNEL)
    channels: list[Channel] = [database]
    shared: Shared | None = None
    if redis is not None and options.redis_url is not None:
        # both name the client, which only those who have a Redis load
        layer = importlib.import_module("cairn.kernel.cache.shared")
        channel = importlib.import_module("cairn.kernel.cache.redis_channel")
        channels.append(cast("Channel", channel.RedisChannel(options.redis_url, layer.NAME)))
        shared = cast("Shared", layer.Shared(redis, options.ttl))
    return Cache(Shelf(options.most_bytes), options.ttl, database, channels, shared, alone=options.alone)
