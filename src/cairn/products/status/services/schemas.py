"""Services on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from cairn.kernel.web.bodies import Answer, Instant, PageQuery, Query

Status = Literal["up", "down", "not_configured"]


class ServiceAnswer(Answer):
    """How a service is."""

    name: str
    status: Status
    required: bool = Field(description="Whether the program is unhealthy without it.")
    since: datetime = Field(description="When it came into this status.")
    checked_at: datetime
    latency_ms: float | None = Field(description="Of the last probe; null where it failed.")


class ServiceQuery(PageQuery, sorts=("name", "since")):
    """A page of services."""

    status: Status | None = None


class HistoryQuery(Query):
    """A part of the last ninety days, at most all of them."""

    from_: Annotated[
        Instant | None, Field(alias="from", description="Its beginning; unset: seven days before its end.")
    ] = None
    to: Annotated[Instant | None, Field(description="Its end; unset: now.")] = None


class StateChange(Answer):
    """A service went from one status to another."""

    at: datetime
    before: Status | None = Field(description="null at its first probe.")
    after: Status


class Figures(Answer):
    """What the probes of some time found."""

    start: datetime
    samples: int = Field(description="Probes made.")
    up: int = Field(description="Probes that were good.")
    uptime_percent: float | None = Field(
        description="Good probes of all, rounded down to three decimals; null where there was none."
    )
    latency_p50_ms: float | None = Field(description="Half of the good probes took no longer.")
    latency_p95_ms: float | None = Field(description="95 of 100 good probes took no longer.")


class History(Answer):
    """The past of a service, by hours and days (UTC) that begin in the asked time."""

    name: str
    start: datetime
    end: datetime
    samples: int
    up: int
    uptime_percent: float | None
    latency_p50_ms: float | None
    latency_p95_ms: float | None
    changes: list[StateChange] = Field(description="The newest first, 500 at most.")
    more_changes: bool
    hours: list[Figures]
    days: list[Figures]
