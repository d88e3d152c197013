"""Services over HTTP."""

from __future__ import annotations

from cairn.base import clock
from cairn.base.paging import Page, Row
from cairn.kernel.access import PUBLIC, Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.web.routes import CacheRule, Routes
from cairn.products.status.errors import ServiceNotFound
from cairn.products.status.services import actions
from cairn.products.status.services.queries import SERVICES
from cairn.products.status.services.schemas import History, HistoryQuery, ServiceAnswer, ServiceQuery

routes = Routes("services", "/services", tag="Services")
_CACHED = CacheRule(("services",))


@routes.get("", permission=PUBLIC, lists=ServiceAnswer, cache=_CACHED)
async def list(caller: Caller, reads: Reads, query: ServiceQuery) -> Page:  # noqa: A001  the operation's name
    """List services.

    Everything that can be watched, as it was at the last probe, which is made once a minute.
    """
    return await SERVICES.page(reads, caller, query.request(), query.filters())


@routes.get("/{name}", permission=PUBLIC, answers=ServiceAnswer, refusals=(ServiceNotFound,), cache=_CACHED)
async def read(reads: Reads, name: str) -> Row:
    """Read one service."""
    return await actions.service(reads, name)


@routes.get("/{name}/history", permission=PUBLIC, answers=History, refusals=(ServiceNotFound,), cache=_CACHED)
async def history(reads: Reads, name: str, query: HistoryQuery) -> Row:
    """Read the past of a service.

    State changes, uptime and latency by hour and day. Time without a probe counts neither as up nor as down: it is not
    known. Ninety days are kept.
    """
    return await actions.history(reads, name, query.from_, query.to, clock.now())
