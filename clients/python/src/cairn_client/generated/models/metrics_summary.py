from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.metrics_summary_metrics import MetricsSummaryMetrics


T = TypeVar("T", bound="MetricsSummary")


@_attrs_define
class MetricsSummary:
    """One number a family.

    Attributes:
        version (str):
        status (str):
        timestamp (datetime.datetime):
        metrics (MetricsSummaryMetrics):
    """

    version: str
    status: str
    timestamp: datetime.datetime
    metrics: MetricsSummaryMetrics

    def to_dict(self) -> dict[str, Any]:
        version = self.version

        status = self.status

        timestamp = self.timestamp.isoformat()

        metrics = self.metrics.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "version": version,
                "status": status,
                "timestamp": timestamp,
                "metrics": metrics,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.metrics_summary_metrics import MetricsSummaryMetrics  # noqa: PLC0415

        d = dict(src_dict)
        version = d.pop("version")

        status = d.pop("status")

        timestamp = datetime.datetime.fromisoformat(d.pop("timestamp"))

        metrics = MetricsSummaryMetrics.from_dict(d.pop("metrics"))

        metrics_summary = cls(
            version=version,
            status=status,
            timestamp=timestamp,
            metrics=metrics,
        )

        return metrics_summary
