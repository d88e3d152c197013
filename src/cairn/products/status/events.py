"""What happens in status."""

from cairn.kernel.audit import Event

INCIDENT_OPENED = Event("status.incident.opened")
INCIDENT_CHANGED = Event("status.incident.changed")
INCIDENT_UPDATED = Event("status.incident.updated")
INCIDENT_DELETED = Event("status.incident.deleted")
