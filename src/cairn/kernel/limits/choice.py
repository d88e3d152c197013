"""Which limits there are, and where they are counted, by what the settings say."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from cairn.kernel.limits.gcra import Limiter, LimitStore, Rate
from cairn.kernel.limits.shared import SharedCounts, SharedLimiter
from cairn.kernel.settings import Settings

if TYPE_CHECKING:
    from cairn.kernel.redis.place import RedisPlace

_MINUTE = 60


def rates_of(settings: Settings) -> Mapping[str, Rate]:
    """The rate of each class of routes, by the name that routes say."""
    return {
        "default": Rate(settings.rate_limit_default, _MINUTE),
        "login": Rate(settings.rate_limit_login, _MINUTE, by_network=True),
        "register": Rate(settings.rate_limit_register, _MINUTE, by_network=True),
        "password-reset": Rate(settings.rate_limit_password_reset, _MINUTE, by_network=True),
    }


def limits_of(
    settings: Settings, redis: RedisPlace | None, rows: SharedCounts, secret: bytes
) -> LimitStore | None:
    """In Redis where there is one, else among the `rows` of the database where several processes serve, else in this
    process. None: there are no limits.
    """
    if not settings.rate_limit_enabled:
        return None
    if redis is not None:
        # it names the client, which only those who have a Redis load
        module = importlib.import_module("cairn.kernel.limits.in_redis")
        return SharedLimiter(cast("SharedCounts", module.CountsInRedis(redis)), secret)
    return SharedLimiter(rows, secret) if settings.workers > 1 else Limiter()
