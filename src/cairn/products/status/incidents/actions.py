"""Writes of incidents: by people, and by probes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.audit import Event
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.telemetry.metrics import gauge
from cairn.kernel.web.bodies import Changes
from cairn.products.status.errors import IncidentResolved
from cairn.products.status.events import (
    INCIDENT_CHANGED,
    INCIDENT_DELETED,
    INCIDENT_OPENED,
    INCIDENT_UPDATED,
)
from cairn.products.status.incidents.models import Incident, IncidentUpdate
from cairn.products.status.incidents.queries import OPEN_COUNT, WATCHED_OPEN
from cairn.products.status.incidents.rules import RESOLVED, impact_of, may_become
from cairn.products.status.incidents.schemas import IncidentFacts, NewIncident, NewUpdate

_WORDS: Mapping[str, str] = {
    "postgresql": "PostgreSQL", "mail": "Mail", "files": "File store", "jobs": "Job queue", "redis": "Redis",
    "rabbitmq": "RabbitMQ", "neo4j": "Neo4j", "chromadb": "ChromaDB", "qdrant": "Qdrant", "faiss": "FAISS",
    "consul": "Consul", "kong": "Kong", "ollama": "Ollama",
}  # fmt: skip


_OPEN = gauge("incidents_open", "Incidents that are not resolved, counted once a minute.", over="mostrecent")


async def tell_open(reads: Executor) -> None:
    """Bring the figure of open incidents up to date."""
    row = await reads.row(OPEN_COUNT, {})
    _OPEN.set(cast("int", row["open"]) if row else 0)


def called(service: str) -> str:
    """What people call a service."""
    return _WORDS.get(service, service)


def create(work: UnitOfWork, new: NewIncident) -> Row:
    """A new incident, with its first update."""
    started = new.started_at or work.now
    return _opened(work, new.title, new.impact, list(new.services), None, new.state, new.message, started)


def change(work: UnitOfWork, incident: Row, changes: Changes[IncidentFacts]) -> Row:
    """The incident with the changes; nothing is written where nothing changes."""
    changed = changes.over(incident)
    if not changed:
        return incident
    return _changed(work, incident, changed, INCIDENT_CHANGED)


def update(work: UnitOfWork, incident: Row, new: NewUpdate) -> Row:
    """The incident with one more update, in the state that it names. Raises `IncidentResolved`."""
    if not may_become(str(incident["state"]), new.state):
        raise IncidentResolved
    return _said(work, incident, new.state, new.message)


def delete(work: UnitOfWork, incident: Row) -> None:
    """Its updates go with it."""
    work.touch("incidents", f"incident:{incident['id']}")
    work.remove(Incident, incident, INCIDENT_DELETED)


@dataclass(frozen=True, slots=True)
class Watch:
    """The incidents that probes have opened and not closed, by service, held until the transaction ends."""

    work: UnitOfWork
    known: Mapping[str, Row]

    @classmethod
    async def of(cls, work: UnitOfWork) -> Watch:
        return cls(work, {str(row["watched"]): row for row in await work.rows(WATCHED_OPEN, {})})

    def open(self, service: str, *, required: bool, since: datetime) -> None:
        """Unless one is open. `since`: the first of its failed checks."""
        if service in self.known:
            return
        message = f"{called(service)} failed three checks in a row. It is checked every minute."
        title = f"{called(service)} does not answer"
        impact = impact_of(required=required)
        _opened(self.work, title, impact, [service], service, "investigating", message, since)

    def close(self, service: str) -> None:
        """Where one is open."""
        incident = self.known.get(service)
        if incident is not None:
            _said(
                self.work,
                {**incident, "updates": []},
                RESOLVED,
                f"{called(service)} passed three checks in a row.",
            )


def _opened(
    work: UnitOfWork, title: str, impact: str, services: list[str], watched: str | None, state: str, message: str,
    started: datetime,
) -> Row:  # fmt: skip
    row = {
        "id": new_id(), "title": title, "state": state, "impact": impact, "services": services, "watched": watched,
        "started_at": started, "resolved_at": work.now if state == RESOLVED else None,
        "created_at": work.now, "updated_at": work.now,
    }  # fmt: skip
    work.add(Incident, row, INCIDENT_OPENED)
    said = _update(work, row["id"], state, message)
    work.touch("incidents")
    return {**row, "automatic": watched is not None, "updates": [said]}


def _said(work: UnitOfWork, incident: Row, state: str, message: str) -> Row:
    said = _update(work, incident["id"], state, message)
    changes: dict[str, object] = {"state": state}
    if state == RESOLVED and incident["resolved_at"] is None:
        changes["resolved_at"] = work.now
    changed = _changed(work, incident, changes, INCIDENT_UPDATED)
    return {**changed, "updates": [*cast("list[Row]", incident["updates"]), said]}


def _changed(work: UnitOfWork, incident: Row, changes: Mapping[str, object], event: Event) -> Row:
    work.touch("incidents", f"incident:{incident['id']}")
    return work.change(Incident, incident, {**changes, "updated_at": work.now}, event)


def _update(work: UnitOfWork, incident_id: object, state: str, message: str) -> Row:
    row = {
        "id": new_id(), "incident_id": cast("UUID", incident_id), "state": state, "message": message,
        "created_at": work.now,
    }  # fmt: skip
    work.add(IncidentUpdate, row, None)
    return row
