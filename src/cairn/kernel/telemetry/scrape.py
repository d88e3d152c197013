"""Reading the metrics: as Prometheus text, as OpenMetrics, or as a summary in JSON."""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import orjson
from prometheus_client import REGISTRY, CollectorRegistry, Metric, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.openmetrics import exposition as openmetrics

from cairn.kernel.settings import Settings
from cairn.kernel.telemetry.shared_values import clear_dead, shared_folder

TEXT, OPENMETRICS, JSON = "text/plain", "application/openmetrics-text", "application/json"
CONTENT_TYPES = {
    TEXT: "text/plain; version=0.0.4; charset=utf-8",
    OPENMETRICS: "application/openmetrics-text; version=1.0.0; charset=utf-8",
    JSON: JSON,
}


@dataclass(frozen=True, slots=True)
class Scrape:
    """What is read, and who may. `open_here`: whether the main port answers it at all."""

    version: str
    token: str | None
    open_here: bool

    @classmethod
    def of(cls, settings: Settings) -> Scrape:
        """On the main port with a token, or in development; never in public, and not beside a port of its own."""
        token = settings.metrics_token.get_secret_value() if settings.metrics_token else None
        here = settings.metrics_port is None and (token is not None or not settings.live)
        return cls(settings.api_version, token, here)

    def lets_in(self, bearer: str | None) -> bool:
        """Whether somebody with this token may read; in constant time."""
        return self.token is None or hmac.compare_digest((bearer or "").encode(), self.token.encode())

    def rendered(self, media: str) -> bytes:
        """All metrics of all processes that serve together, in one of the three forms."""
        registry = _registry(shared_folder())
        if media == JSON:
            return orjson.dumps(self.summary(registry.collect()), option=orjson.OPT_UTC_Z)
        if media == OPENMETRICS:
            return bytes(openmetrics.generate_latest(registry))  # type: ignore[no-untyped-call]
        return generate_latest(registry)

    def summary(self, metrics: Iterable[Metric]) -> dict[str, object]:
        """One number a family: the sum of a counter or gauge, how often a histogram was told."""
        sums: dict[str, float] = {}
        for metric in metrics:
            wanted = {"counter": "_total", "gauge": "", "histogram": "_count"}.get(metric.type)
            if wanted is None:
                continue
            name = metric.name + wanted
            sums[name] = sum(sample.value for sample in metric.samples if sample.name == name)
        return {
            "version": self.version, "status": "healthy", "timestamp": datetime.now(UTC),
            "metrics": dict(sorted(sums.items())),
        }  # fmt: skip


def _registry(folder: Path | None) -> CollectorRegistry:
    if folder is None:
        return REGISTRY
    clear_dead(folder)
    registry = CollectorRegistry()
    MultiProcessCollector(registry, str(folder))  # type: ignore[no-untyped-call]
    return registry
