"""Figures on the wire."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from pydantic import Field

from cairn.kernel.web.bodies import Answer


class ByType(Answer):
    """How many entries there are of each type."""

    tip: int
    warning: int
    question: int
    update: int
    recommendation: int
    local_insight: int


class BySeverity(Answer):
    """How many entries there are of each severity; `none`: without one."""

    critical: int
    high: int
    medium: int
    low: int
    none: int


class IntelStatsAnswer(Answer):
    """Figures of one itinerary's thread. What is open is neither resolved nor archived, and not expired."""

    itinerary_id: UUID
    total: int
    by_type: ByType
    by_severity: BySeverity
    open_warnings: int
    open_critical: int
    open_questions: int
    resolved: int
    responses: int
    last_activity_at: datetime | None = Field(description="Null where nobody wrote anything.")
