"""How everything that the program depends on is doing, for whoever watches it."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from cairn.base import clock
from cairn.base.paging import Row
from cairn.kernel.access import PUBLIC, Caller
from cairn.kernel.probes import Board, Check, overall
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.bodies import Answer
from cairn.kernel.web.routes import Routes
from cairn.kernel.web.system import System


class ServiceDetail(Answer):
    """What only administrators see of a service."""

    address: str | None
    version: str | None
    error: str | None


class ServiceHealth(Answer):
    """What the last probe of a service found."""

    status: Literal["up", "down", "not_configured"]
    required: bool
    latency_ms: float | None
    checked_at: datetime | None
    detail: ServiceDetail | None


class Services(Answer):
    """Every service that there is a probe for."""

    postgresql: ServiceHealth
    mail: ServiceHealth
    files: ServiceHealth
    jobs: ServiceHealth
    redis: ServiceHealth
    rabbitmq: ServiceHealth
    neo4j: ServiceHealth
    chromadb: ServiceHealth
    qdrant: ServiceHealth
    faiss: ServiceHealth
    consul: ServiceHealth
    kong: ServiceHealth
    ollama: ServiceHealth


class DetailedHealth(Answer):
    """The whole, and each service by its name."""

    status: Literal["healthy", "degraded", "unhealthy"]
    version: str
    environment: str
    timestamp: datetime
    services: Services


routes = Routes("system", "", tag="System")


@routes.get(
    "/health/detailed",
    permission=PUBLIC,
    answers=DetailedHealth,
    store="never",
    limit="",
    also={503: DetailedHealth},
)
async def detailed(caller: Caller, system: System, board: Board) -> Reply:
    """How each service that this depends on is doing.

    `unhealthy`, with 503, where a required service is down; `degraded`, with 200, where another one is. What is found
    is shared for five seconds, so asking often costs the services nothing. `detail` is for administrators.
    """
    checks = await board.look()
    status = overall(checks)
    told = caller.has("admin")
    body: Row = {
        "status": status, "version": system.version, "environment": system.environment, "timestamp": clock.now(),
        "services": {check.name: _told(check, with_detail=told) for check in checks},
    }  # fmt: skip
    return Reply(body, {"Retry-After": "5"}, 503) if status == "unhealthy" else Reply(body)


def _told(check: Check, *, with_detail: bool) -> Row:
    detail = {"address": check.address, "version": check.version, "error": check.error}
    return {
        "status": check.status, "required": check.required, "latency_ms": check.latency_ms,
        "checked_at": check.checked_at, "detail": detail if with_detail and check.checked_at else None,
    }  # fmt: skip
