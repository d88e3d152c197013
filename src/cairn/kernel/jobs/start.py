"""The relay that the settings describe."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cairn.kernel.db.pools import Database
from cairn.kernel.jobs.named import Committed, Job, Schedule
from cairn.kernel.jobs.relay import Relay
from cairn.kernel.settings import Settings

_HURRY = 5.0
"""Seconds that a connection for a job may take to come. Nobody waits for it, but its claim is held."""


def relay_of(
    settings: Settings,
    database: Database,
    jobs: Sequence[Job],
    schedules: Sequence[Schedule],
    committed: Committed,
) -> Relay:
    """Jobs have connections of their own, so that requests never wait for them, and as much time for a statement, or
    for waiting inside a transaction, as the longest job may take: its own limit ends it."""
    longest = max((job.seconds for job in jobs), default=60.0) + 10
    places = settings.jobs_concurrency
    options = replace(
        database.options, minimum=0, maximum=places + 1, timeout=longest, idle_timeout=longest,
        acquire_timeout=max(_HURRY, database.options.acquire_timeout),
    )  # fmt: skip
    broker = settings.celery_broker_url
    return Relay(
        database, jobs, schedules, committed=committed, places=places, runs_on=database.beside(options),
        grace=max(0.5, settings.graceful_timeout - 1.0),
        broker=broker.get_secret_value() if broker else None,
    )  # fmt: skip
