from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="Figures")


@_attrs_define
class Figures:
    """What the probes of some time found.

    Attributes:
        start (datetime.datetime):
        samples (int): Probes made.
        up (int): Probes that were good.
        uptime_percent (float | None): Good probes of all, rounded down to three decimals; null where there was none.
        latency_p50_ms (float | None): Half of the good probes took no longer.
        latency_p95_ms (float | None): 95 of 100 good probes took no longer.
    """

    start: datetime.datetime
    samples: int
    up: int
    uptime_percent: float | None
    latency_p50_ms: float | None
    latency_p95_ms: float | None

    def to_dict(self) -> dict[str, Any]:
        start = self.start.isoformat()

        samples = self.samples

        up = self.up

        uptime_percent: float | None
        uptime_percent = self.uptime_percent

        latency_p50_ms: float | None
        latency_p50_ms = self.latency_p50_ms

        latency_p95_ms: float | None
        latency_p95_ms = self.latency_p95_ms

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "start": start,
                "samples": samples,
                "up": up,
                "uptime_percent": uptime_percent,
                "latency_p50_ms": latency_p50_ms,
                "latency_p95_ms": latency_p95_ms,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        start = datetime.datetime.fromisoformat(d.pop("start"))

        samples = d.pop("samples")

        up = d.pop("up")

        def _parse_uptime_percent(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        uptime_percent = _parse_uptime_percent(d.pop("uptime_percent"))

        def _parse_latency_p50_ms(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        latency_p50_ms = _parse_latency_p50_ms(d.pop("latency_p50_ms"))

        def _parse_latency_p95_ms(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        latency_p95_ms = _parse_latency_p95_ms(d.pop("latency_p95_ms"))

        figures = cls(
            start=start,
            samples=samples,
            up=up,
            uptime_percent=uptime_percent,
            latency_p50_ms=latency_p50_ms,
            latency_p95_ms=latency_p95_ms,
        )

        return figures
