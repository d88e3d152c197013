"""Who did what to which row: written by the unit of work, in the transaction of what it records."""

from cairn.kernel.db.trail import AuditEntry as AuditEntry
from cairn.kernel.db.trail import Event as Event
