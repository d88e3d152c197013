"""The Redis that settings name."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, cast

from cairn.kernel.settings import Settings

if TYPE_CHECKING:
    from cairn.kernel.redis.place import RedisPlace


def redis_of(settings: Settings) -> RedisPlace | None:
    """None where there is no REDIS_URL."""
    if settings.redis_url is None:
        return None
    # the client takes 9 MiB of memory, and a third of a second: only those who have a Redis shall pay for it
    module = importlib.import_module("cairn.kernel.redis.place")
    return cast(
        "RedisPlace", module.RedisPlace(settings.redis_url.get_secret_value(), settings.redis_pool_max)
    )
