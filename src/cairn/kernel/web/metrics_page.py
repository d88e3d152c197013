"""GET /metrics, for Prometheus and for people with curl."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from datetime import datetime

from cairn.base.refusals import NotFound, Unauthenticated
from cairn.kernel.access import PUBLIC
from cairn.kernel.telemetry.metrics import sample
from cairn.kernel.telemetry.scrape import JSON, OPENMETRICS, TEXT, Scrape
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.bodies import Answer
from cairn.kernel.web.incoming import Incoming
from cairn.kernel.web.routes import Routes
from cairn.kernel.web.streams import Media


class MetricsTokenRefused(Unauthenticated):
    says = "The metrics ask for their own token."
    suspicious = True


class MetricsSummary(Answer):
    """One number a family."""

    version: str
    status: str
    timestamp: datetime
    metrics: dict[str, float]


routes = Routes("system", "", tag="System")


@routes.get(
    "/metrics", permission=PUBLIC, store="never", limit="", credentials="own", answers=MetricsSummary,
    refusals=(NotFound, MetricsTokenRefused),
    streams={"text": TEXT, "openmetrics": OPENMETRICS, "json": JSON},
)  # fmt: skip
async def metrics(scrape: Scrape, incoming: Incoming, media: Media) -> Reply:
    """What this program counts: Prometheus text, OpenMetrics, or a summary in JSON.

    With METRICS_TOKEN it asks for that as a bearer token. Where METRICS_PORT gives it a port of its own, and in staging
    and production without either of the two, there is nothing here.
    """
    if not scrape.open_here:
        raise NotFound
    if not scrape.lets_in(incoming.bearer()):
        raise MetricsTokenRefused
    sample()
    return Reply(stream=_pieces(scrape.rendered(media)))


async def _pieces(body: bytes) -> AsyncGenerator[bytes, None]:
    yield body
