"""Work that must happen because of something that has committed: queued in its transaction, run by a relay."""

from cairn.kernel.jobs.models import OutboxEntry as OutboxEntry
from cairn.kernel.jobs.named import Job as Job, Schedule as Schedule
