"""Incidents over HTTP."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.access import PUBLIC, Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.kernel.web.routes import CacheRule, Loaded, Routes, Subject
from cairn.products.status.errors import IncidentNotFound, IncidentResolved
from cairn.products.status.incidents import actions
from cairn.products.status.incidents.queries import INCIDENTS
from cairn.products.status.incidents.schemas import (
    IncidentAnswer,
    IncidentFacts,
    IncidentQuery,
    NewIncident,
    NewUpdate,
)
from cairn.products.status.permissions import INCIDENT_CREATE, INCIDENT_DELETE, INCIDENT_UPDATE

routes = Routes("incidents", "/incidents", tag="Incidents")
INCIDENT = Subject("incident_id", INCIDENTS.find, IncidentAnswer, missing=IncidentNotFound)


@routes.get("", permission=PUBLIC, lists=IncidentAnswer, cache=CacheRule(("incidents",)))
async def list(caller: Caller, reads: Reads, query: IncidentQuery) -> Page:  # noqa: A001  the operation's name
    """List incidents.

    The newest first, each with its updates.
    """
    return await INCIDENTS.page(reads, caller, query.request(), query.filters())


@routes.get(
    "/{incident_id}",
    permission=PUBLIC,
    answers=IncidentAnswer,
    subject=INCIDENT,
    cache=CacheRule(("incident:{id}",)),
)
async def read(incident: Loaded) -> Row:
    """Read one incident."""
    return incident


@routes.post(
    "",
    permission=INCIDENT_CREATE,
    answers=IncidentAnswer,
    status=201,
    location="/api/v1/incidents/{id}",
    only_adds=True,
)
async def create(work: UnitOfWork, new: NewIncident) -> Row:
    """Open an incident.

    One that is over already can be written down too: as resolved, with the time at which it began.
    """
    return actions.create(work, new)


@routes.change("/{incident_id}", permission=INCIDENT_UPDATE, answers=IncidentAnswer, subject=INCIDENT)
async def change(work: UnitOfWork, incident: Loaded, changes: Changes[IncidentFacts]) -> Row:
    """Change an incident.

    Its title, its impact and the services that it names; its state changes by an update.
    """
    return actions.change(work, incident, changes)


@routes.post(
    "/{incident_id}/updates",
    permission=INCIDENT_UPDATE,
    answers=IncidentAnswer,
    status=201,
    subject=INCIDENT,
    location="/api/v1/incidents/{id}",
    refusals=(IncidentResolved,),
)
async def update(work: UnitOfWork, incident: Loaded, new: NewUpdate) -> Row:
    """Say something about an incident.

    What people read about it, and its state from now on. A resolved incident stays resolved. Answers the whole
    incident.
    """
    return actions.update(work, incident, new)


@routes.delete("/{incident_id}", permission=INCIDENT_DELETE, subject=INCIDENT)
async def delete(work: UnitOfWork, incident: Loaded) -> None:
    """Delete an incident.

    For one that was opened by mistake; the audit trail keeps that it was there. One that probes have opened comes back
    while its service fails.
    """
    actions.delete(work, incident)
