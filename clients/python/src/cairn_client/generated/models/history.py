from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.figures import Figures
    from ..models.state_change import StateChange


T = TypeVar("T", bound="History")


@_attrs_define
class History:
    """The past of a service, by hours and days (UTC) that begin in the asked time.

    Attributes:
        name (str):
        start (datetime.datetime):
        end (datetime.datetime):
        samples (int):
        up (int):
        uptime_percent (float | None):
        latency_p50_ms (float | None):
        latency_p95_ms (float | None):
        changes (list[StateChange]): The newest first, 500 at most.
        more_changes (bool):
        hours (list[Figures]):
        days (list[Figures]):
    """

    name: str
    start: datetime.datetime
    end: datetime.datetime
    samples: int
    up: int
    uptime_percent: float | None
    latency_p50_ms: float | None
    latency_p95_ms: float | None
    changes: list[StateChange]
    more_changes: bool
    hours: list[Figures]
    days: list[Figures]

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        start = self.start.isoformat()

        end = self.end.isoformat()

        samples = self.samples

        up = self.up

        uptime_percent: float | None
        uptime_percent = self.uptime_percent

        latency_p50_ms: float | None
        latency_p50_ms = self.latency_p50_ms

        latency_p95_ms: float | None
        latency_p95_ms = self.latency_p95_ms

        changes = []
        for changes_item_data in self.changes:
            changes_item = changes_item_data.to_dict()
            changes.append(changes_item)

        more_changes = self.more_changes

        hours = []
        for hours_item_data in self.hours:
            hours_item = hours_item_data.to_dict()
            hours.append(hours_item)

        days = []
        for days_item_data in self.days:
            days_item = days_item_data.to_dict()
            days.append(days_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "start": start,
                "end": end,
                "samples": samples,
                "up": up,
                "uptime_percent": uptime_percent,
                "latency_p50_ms": latency_p50_ms,
                "latency_p95_ms": latency_p95_ms,
                "changes": changes,
                "more_changes": more_changes,
                "hours": hours,
                "days": days,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.figures import Figures  # noqa: PLC0415
        from ..models.state_change import StateChange  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

        start = datetime.datetime.fromisoformat(d.pop("start"))

        end = datetime.datetime.fromisoformat(d.pop("end"))

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

        changes = []
        _changes = d.pop("changes")
        for changes_item_data in _changes:
            changes_item = StateChange.from_dict(changes_item_data)

            changes.append(changes_item)

        more_changes = d.pop("more_changes")

        hours = []
        _hours = d.pop("hours")
        for hours_item_data in _hours:
            hours_item = Figures.from_dict(hours_item_data)

            hours.append(hours_item)

        days = []
        _days = d.pop("days")
        for days_item_data in _days:
            days_item = Figures.from_dict(days_item_data)

            days.append(days_item)

        history = cls(
            name=name,
            start=start,
            end=end,
            samples=samples,
            up=up,
            uptime_percent=uptime_percent,
            latency_p50_ms=latency_p50_ms,
            latency_p95_ms=latency_p95_ms,
            changes=changes,
            more_changes=more_changes,
            hours=hours,
            days=days,
        )

        return history
