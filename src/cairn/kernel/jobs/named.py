"""Jobs by name, and when they are due by themselves."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import time, timedelta

from cairn.base.paging import Row
from cairn.kernel.db.pools import Connection
from cairn.kernel.db.unit_of_work import UnitOfWork


class GiveUp(Exception):
    """Raised by a job that no repetition can help: it is dead at once, and stays visible with the class of this."""


Run = Callable[[UnitOfWork, Row], Awaitable[None]]
Committed = Callable[[frozenset[str], int], Awaitable[None]]
"""Told after each commit: the touched tags, and how many jobs it queued. Raises nothing: it has committed."""
LONG_SECONDS = 60.0


async def nobody_asks(_tags: frozenset[str], _jobs: int) -> None:
    """For programs without a cache and without jobs."""


@dataclass(frozen=True, slots=True)
class Job:
    """`run` gets a unit of work and the payload. What it writes commits together with the mark that the job is done, so
    its effects in the database happen once; effects elsewhere happen at least once. `seconds`: what one run may
    take. `beforehand`: runs first, on a connection of its own and in no transaction, for what PostgreSQL refuses inside
    one; it may happen more than once."""

    name: str
    run: Run
    most_attempts: int = 8
    seconds: float = 60.0
    beforehand: Callable[[Connection], Awaitable[None]] | None = None

    @property
    def long(self) -> bool:
        """Whether it may keep others waiting: such jobs get half of the places at most."""
        return self.seconds > LONG_SECONDS


@dataclass(frozen=True, slots=True)
class Schedule:
    """A job that is queued by the clock, once for all processes: `every` so often, or `daily` at a time of day in UTC,
    or that time on one day a week (`weekday`, 0 is Monday). `jitter`: each time is put off by a random part of it, so
    that many installations do not do the same at the same moment.

    What was missed while nothing ran is made up for once. While a run is still queued or running no other is queued.
    """

    job: str
    every: timedelta | None = None
    daily: time | None = None
    weekday: int | None = None
    jitter: timedelta = timedelta(0)

    def __post_init__(self) -> None:
        if (self.every is None) == (self.daily is None):
            raise ValueError(f"{self.job}: a schedule has either `every` or `daily`")
        if self.weekday is not None and (self.daily is None or not 0 <= self.weekday <= 6):
            raise ValueError(f"{self.job}: `weekday` is 0 to 6 and needs `daily`, the time of that day")
        if self.every is not None and self.every <= timedelta(0):
            raise ValueError(f"{self.job}: `every` is no time at all")

    @property
    def period(self) -> timedelta:
        """From one time to the next."""
        if self.every is not None:
            return self.every
        return timedelta(days=1 if self.weekday is None else 7)
