"""What `cairn doctor` looks at: one question, one finding. Products bring their own (`Product.checks`)."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

import asyncpg

from cairn.base.paging import Row
from cairn.kernel.db.dsn import plain_dsn
from cairn.kernel.settings import Settings

DATABASE_SECONDS = 4.0
"""What the database gets to answer one question, and to let somebody in."""


class State(StrEnum):
    OK = "ok"
    WARNING = "warning"
    FAILURE = "failure"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Finding:
    """`reason`: what was seen. `remedy`: what to do about it. Neither holds a secret or a whole address."""

    state: State
    reason: str
    remedy: str = ""


def ok(reason: str) -> Finding:
    return Finding(State.OK, reason)


def skipped(reason: str) -> Finding:
    """Not looked at, and why; this is no fault."""
    return Finding(State.SKIPPED, reason)


def warning(reason: str, remedy: str) -> Finding:
    return Finding(State.WARNING, reason, remedy)


def failure(reason: str, remedy: str) -> Finding:
    return Finding(State.FAILURE, reason, remedy)


class NoDatabase(Exception):
    """There is no database to be asked; the message is fit to be shown."""


class Patient:
    """What is looked at: the settings, and one connection that all checks take turns on.

    `dsn`: the database, where there is one. `admin`: the owner role's address. `live`: faults of a configuration are
    failures where strangers' data may be, and warnings elsewhere.
    """

    def __init__(self, settings: Settings, dsn: str | None, admin: str | None = None) -> None:
        self.settings, self.dsn, self.admin = settings, dsn, admin
        self._turn = asyncio.Lock()
        self._connection: asyncpg.Connection[asyncpg.Record] | None = None
        self._lost: str | None = None

    @property
    def live(self) -> bool:
        return self.settings.live

    def fault(self, reason: str, remedy: str) -> Finding:
        """A failure where strangers' data may be, else a warning."""
        return failure(reason, remedy) if self.live else warning(reason, remedy)

    async def rows(self, sql: str, *values: object) -> list[Row]:
        """What the database answers. Raises `NoDatabase`, and what PostgreSQL refuses."""
        async with self._turn:
            connection = await self._connected()
            try:
                return cast("list[Row]", await connection.fetch(sql, *values, timeout=DATABASE_SECONDS))
            except (TimeoutError, OSError, asyncpg.InterfaceError):
                self._lost = "the database stopped answering"
                raise NoDatabase(self._lost) from None

    async def value(self, sql: str, *values: object) -> object:
        """The only value of the only row."""
        (row,) = await self.rows(sql, *values)
        return next(iter(row.values()))

    async def round_trip(self, sql: str) -> tuple[object, float]:
        """The only value, and the seconds that it took."""
        await self.value("SELECT 1")
        before = time.perf_counter()
        return await self.value(sql), time.perf_counter() - before

    async def close(self) -> None:
        if self._connection is not None:
            self._connection.terminate()

    async def _connected(self) -> asyncpg.Connection[asyncpg.Record]:
        """The first that asks learns whether there is one; the others are told the same at once."""
        if self._lost is not None:
            raise NoDatabase(self._lost)
        if self._connection is None:
            try:
                self._connection = await connect(self.dsn)
            except NoDatabase as problem:
                self._lost = str(problem)
                raise
        return self._connection


async def connect(dsn: str | None) -> asyncpg.Connection[asyncpg.Record]:
    """A connection of a check's own. Raises `NoDatabase` with a reason that quotes nothing of the address."""
    if dsn is None:
        raise NoDatabase("there is no database yet")
    try:
        async with asyncio.timeout(DATABASE_SECONDS):
            return await asyncpg.connect(plain_dsn(dsn), statement_cache_size=0)
    except asyncpg.InvalidPasswordError:
        raise NoDatabase("the database refuses the user or its password") from None
    except asyncpg.InvalidCatalogNameError:
        raise NoDatabase("there is no database of that name") from None
    except TimeoutError:
        raise NoDatabase(f"the database does not answer within {DATABASE_SECONDS:.0f} s") from None
    except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, ValueError) as problem:
        raise NoDatabase(f"the database does not let us in ({type(problem).__name__})") from None


Look = Callable[[Patient], Awaitable[Finding]]


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the report. `name` and `group` are what programs know it by."""

    group: str
    name: str
    look: Look


class Group:
    """The checks of one subject, in order: `@group("name")` above each."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.checks: list[Check] = []

    def __call__(self, name: str) -> Callable[[Look], Look]:
        def take(look: Look) -> Look:
            self.checks.append(Check(self.name, name, look))
            return look

        return take
