"""Jobs by name."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork


class GiveUp(Exception):
    """Raised by a job that no repetition can help: it is dead at once, and stays visible with the class of this."""


Run = Callable[[UnitOfWork, Row], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Job:
    """`run` gets a unit of work and the payload. What it writes commits together with the mark that the job is done, so
    its effects in the database happen once; effects elsewhere happen at least once. `seconds`: what one run may
    take."""

    name: str
    run: Run
    most_attempts: int = 8
    seconds: float = 60.0


@dataclass(frozen=True, slots=True)
class Schedule:
    """A job that is queued `every` so often, once for all processes."""

    job: str
    every: timedelta
