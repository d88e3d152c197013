"""Work that must happen because of something that has committed: queued in its transaction, run by a relay.

The queue itself is a table that the unit of work writes: `kernel.db.outbox`. Celery is named in `broker`,
`celery_worker` and `celery_beat` only, and these are imported by processes that have a broker.
"""
