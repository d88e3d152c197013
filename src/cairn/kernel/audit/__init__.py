"""Who did what to which row: written by the unit of work, in the transaction of what it records."""

from cairn.kernel.audit.events import Event as Event
from cairn.kernel.audit.models import AuditEntry as AuditEntry
