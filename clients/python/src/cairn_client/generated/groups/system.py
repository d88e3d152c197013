"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.system.system_config import system_config as _system_config
from ..api.system.system_detailed import system_detailed as _system_detailed
from ..api.system.system_health import system_health as _system_health
from ..api.system.system_health_db import system_health_db as _system_health_db
from ..api.system.system_jwks import system_jwks as _system_jwks
from ..api.system.system_live import system_live as _system_live
from ..api.system.system_metrics import system_metrics as _system_metrics
from ..api.system.system_openapi import system_openapi as _system_openapi
from ..api.system.system_ready import system_ready as _system_ready
from ..api.system.system_root import system_root as _system_root


class System:
    def __init__(self, sender: Sender) -> None:
        self.root = Bound(sender, _system_root)
        self.health = Bound(sender, _system_health)
        self.live = Bound(sender, _system_live)
        self.ready = Bound(sender, _system_ready)
        self.health_db = Bound(sender, _system_health_db)
        self.config = Bound(sender, _system_config)
        self.jwks = Bound(sender, _system_jwks)
        self.detailed = Bound(sender, _system_detailed)
        self.metrics = Bound(sender, _system_metrics)
        self.openapi = Bound(sender, _system_openapi)


class AsyncSystem:
    def __init__(self, sender: AsyncSender) -> None:
        self.root = AsyncBound(sender, _system_root)
        self.health = AsyncBound(sender, _system_health)
        self.live = AsyncBound(sender, _system_live)
        self.ready = AsyncBound(sender, _system_ready)
        self.health_db = AsyncBound(sender, _system_health_db)
        self.config = AsyncBound(sender, _system_config)
        self.jwks = AsyncBound(sender, _system_jwks)
        self.detailed = AsyncBound(sender, _system_detailed)
        self.metrics = AsyncBound(sender, _system_metrics)
        self.openapi = AsyncBound(sender, _system_openapi)
