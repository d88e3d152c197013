"""The addresses at the root: what this is, whether it lives, whether it is ready."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from cairn.base import clock
from cairn.base.paging import Row
from cairn.kernel.access import PUBLIC
from cairn.kernel.db.pools import Database
from cairn.kernel.telemetry.logs import get_logger
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.bodies import Answer
from cairn.kernel.web.routes import CacheRule, Routes

log = get_logger(__name__)
_PROBE_SECONDS = 1.5


@dataclass(slots=True)
class System:
    """What the root addresses tell. `accepting` is false while starting and while stopping; `draining`: it still
    serves, and will stop. `waited_for`: what products have to find well before this is ready."""

    name: str
    version: str
    description: str
    environment: str
    docs: bool
    public_config: Mapping[str, object]
    jwks: Mapping[str, object]
    accepting: bool = False
    draining: bool = False
    waited_for: Sequence[Callable[[Database], Awaitable[bool]]] = ()

    async def is_fit(self, database: Database) -> bool:
        """Whether everything that products waited for was there once. What cannot be asked is not there."""
        self.waited_for = [ready for ready in self.waited_for if not await _is_there(ready, database)]
        return not self.waited_for

    async def look(self, database: Database) -> None:
        """Ask for what products wait for before anybody else does; a database that is away is no reason to wait."""
        if self.waited_for and await database.answers(_PROBE_SECONDS):
            await self.is_fit(database)


class Root(Answer):
    """What this is, and where to go."""

    name: str
    version: str
    description: str
    docs: str | None
    redoc: str | None
    openapi: str | None
    health: str


class Health(Answer):
    """Alive. `draining`: it still serves, and will stop."""

    status: Literal["healthy", "unhealthy", "draining"]
    version: str
    environment: str
    timestamp: datetime


class DatabaseHealth(Answer):
    """Whether the database answers."""

    status: Literal["healthy", "unhealthy"]
    database: Literal["connected", "unreachable"]


class PasswordRules(Answer):
    """What a password needs."""

    min_length: int
    max_length: int
    upper: bool
    lower: bool
    digit: bool
    special: bool
    common_refused: bool


class PublicLimits(Answer):
    """Requests per minute, where limits are on."""

    enabled: bool
    default: int
    login: int
    registration: int
    password_reset: int


class PublicConfig(Answer):
    """What a client may know of the settings."""

    environment: str
    version: str
    api_title: str
    products: list[str]
    docs_enabled: bool
    registration: Literal["open", "verified"]
    oauth_providers: list[str]
    password_rules: PasswordRules
    limits: PublicLimits


class Jwk(Answer):
    """The public half of a key that signs access tokens (RFC 7517, RFC 8037)."""

    kty: Literal["OKP"]
    crv: Literal["Ed25519"]
    x: str
    kid: str
    alg: Literal["EdDSA"]
    use: Literal["sig"]


class JwkSet(Answer):
    """All keys whose access tokens are good now. Empty where tokens are signed with a shared secret."""

    keys: list[Jwk]


routes = Routes("system", "", tag="System")


@routes.get("/", permission=PUBLIC, answers=Root, store="never", limit="", credentials="own")
async def root(system: System) -> Row:
    """What this is, and where its documents are."""
    return {
        "name": system.name, "version": system.version, "description": system.description,
        "docs": "/docs" if system.docs else None, "redoc": "/redoc" if system.docs else None,
        "openapi": "/openapi.json" if system.docs else None, "health": "/health",
    }  # fmt: skip


@routes.get("/health", permission=PUBLIC, answers=Health, store="never", limit="", credentials="own")
async def health(system: System) -> Row:
    """Whether the process lives. Touches nothing outside it."""
    return _health(system, "healthy")


@routes.get("/health/live", permission=PUBLIC, answers=Health, store="never", limit="", credentials="own")
async def live(system: System) -> Row:
    """The same as /health, under the name that orchestrators use."""
    return _health(system, "healthy")


@routes.get(
    "/health/ready",
    permission=PUBLIC,
    answers=Health,
    store="never",
    limit="",
    credentials="own",
    also={503: Health},
)
async def ready(system: System, database: Database) -> Reply:
    """Whether requests should be sent here: 503 while starting, draining, without a database, or with other keys than
    its data was sealed with."""
    if system.draining:
        return Reply(_health(system, "draining"), {"Retry-After": "1"}, 503)
    if system.accepting and await database.answers(_PROBE_SECONDS) and await system.is_fit(database):
        return Reply(_health(system, "healthy"))
    return Reply(_health(system, "unhealthy"), {"Retry-After": "1"}, 503)


@routes.get(
    "/health/db", permission=PUBLIC, answers=DatabaseHealth, store="never", limit="", credentials="own",
    also={503: DatabaseHealth},
)  # fmt: skip
async def health_db(database: Database) -> Reply:
    """Whether the database answers within two seconds."""
    if await database.answers(_PROBE_SECONDS):
        return Reply({"status": "healthy", "database": "connected"})
    return Reply({"status": "unhealthy", "database": "unreachable"}, {"Retry-After": "1"}, 503)


@routes.get("/config", permission=PUBLIC, answers=PublicConfig, store="never", limit="", credentials="own")
async def config(system: System) -> Row:
    """What a client may know of the settings."""
    return system.public_config


@routes.get(
    "/.well-known/jwks.json", permission=PUBLIC, answers=JwkSet, limit="", credentials="own",
    cache=CacheRule(("jwks",)),
)  # fmt: skip
async def jwks(system: System) -> Row:
    """The public keys of access tokens.

    For whoever verifies them without asking this service. A token names its key by `kid`; a `kid` that is not here any
    more, or not here yet, is a reason to read this again.
    """
    return system.jwks


async def _is_there(ready: Callable[[Database], Awaitable[bool]], database: Database) -> bool:
    try:
        return await ready(database)
    except Exception:
        log.exception("readiness_not_known")
        return False


def _health(system: System, status: str) -> Row:
    return {
        "status": status, "version": system.version,
        "environment": system.environment, "timestamp": clock.now(),
    }  # fmt: skip
