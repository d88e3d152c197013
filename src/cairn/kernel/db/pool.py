"""A pool of asyncpg connections for one event loop.

asyncpg's own pool makes a task for each release and another for each acquire with a timeout, which is more work than a
small query; here taking a free connection and giving it back are plain calls.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from typing import TypeAlias

import asyncpg

from cairn.kernel.db.figures import WAIT

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"

_LOOK_SECONDS = 1.0
_FAILURES = (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError)
_MENDING_SECONDS = 0.5
"""What a connection gets to end a statement that was given up, and to say goodbye; one that hangs is cut."""

_NEWEST_SHARE = 0.2
"""What the latest one in the line to be served says of its pace; the rest is what was known before."""


class Pool:
    """At most `maximum` connections, the latest used first; one older than `recycle` seconds is replaced.

    `connect` makes a new one. Waiting callers are served in their order.
    """

    def __init__(self, connect: Callable[[], Awaitable[Connection]], maximum: int, recycle: float) -> None:
        self._connect, self._maximum, self._recycle = connect, maximum, recycle
        self._idle: deque[Connection] = deque()
        self._born: dict[Connection, float] = {}
        self._opening = 0
        self._waiting: OrderedDict[asyncio.Future[Connection | None], tuple[float, int]] = OrderedDict()
        self._pace = 0.0
        self._tasks: set[asyncio.Task[None]] = set()
        self.opened = self.lost = 0
        self._keeper: asyncio.Task[None] | None = None
        self._closing = False
        self._emptied = asyncio.Event()

    @property
    def size(self) -> int:
        """Connections that are open or being opened."""
        return len(self._born) + self._opening

    @property
    def idle(self) -> int:
        return len(self._idle)

    @property
    def expected_wait(self) -> float:
        """Seconds that whoever asks now would wait: by the length of the line and how fast it has moved of late, and no
        less than the first in it has waited already."""
        if not self._waiting:
            return 0.0
        since, _ = next(iter(self._waiting.values()))
        return max(time.monotonic() - since, len(self._waiting) * self._pace)

    @property
    def waiting(self) -> int:
        return len(self._waiting)

    async def fill(self, minimum: int) -> None:
        """Open connections until there are `minimum`. Raises what `connect` raises."""
        while self.size < minimum and not self._closing:
            self.release(await self._opened())

    def keep(self, minimum: int) -> None:
        """From now on hold `minimum` open: what got old or was lost while idle is replaced before somebody needs it."""
        self._keeper = asyncio.ensure_future(self._kept(minimum))

    async def acquire(self, timeout: float) -> Connection:  # noqa: ASYNC109  a caller's deadline, not a scope
        """A connection, which the caller gives back with `release`. Raises TimeoutError, and what `connect` raises."""
        if self._closing:
            raise asyncpg.InterfaceError("the pool is closed")
        while self._idle:
            connection = self._idle.pop()
            if self._serves(connection):
                return connection
            self._drop(connection)
        async with asyncio.timeout(timeout):
            if self.size < self._maximum:
                return await self._opened()
            began = time.perf_counter()
            try:
                return await self._next() or await self._opened()
            finally:
                WAIT.observe(time.perf_counter() - began)

    def release(self, connection: Connection, *, troubled: bool = False) -> None:
        """Take a connection back. `troubled`: a statement on it was given up; it is put right before its next use."""
        if not self._serves(connection):
            self._drop(connection)
        elif troubled or connection.is_in_transaction():
            self._spawn(self._mend(connection))
        else:
            self._hand_on(connection)
            if self._idle and not self._serves(self._idle[0]):
                self._drop(self._idle.popleft())

    async def close(self) -> None:
        """Close what is idle now and the others as they come back; returns when all are closed."""
        self._end_keeping()
        while self._waiting:
            self._wake(asyncpg.InterfaceError("the pool is closed"))
        while self._idle:
            self._drop(self._idle.pop())
        if self.size:
            await self._emptied.wait()
        await asyncio.gather(*self._tasks)

    def terminate(self) -> None:
        """Cut every connection, without waiting for anything."""
        self._end_keeping()
        for connection in self._born:
            connection.terminate()

    def _end_keeping(self) -> None:
        self._closing = True
        if self._keeper is not None:
            self._keeper.cancel()

    async def _kept(self, minimum: int) -> None:
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            for connection in [idle for idle in self._idle if not self._serves(idle)]:
                self._idle.remove(connection)
                self._drop(connection)
            with contextlib.suppress(*_FAILURES):  # each request that needs one asks, and says so
                await self.fill(minimum)

    def _serves(self, connection: Connection) -> bool:
        born = self._born.get(connection, 0.0)
        return not (self._closing or connection.is_closed() or time.monotonic() - born > self._recycle)

    async def _opened(self) -> Connection:
        self._opening += 1
        try:
            connection = await self._connect()
        except BaseException:
            self._opening -= 1
            self._place_is_free()
            raise
        self._opening -= 1
        self.opened += 1
        self._born[connection] = time.monotonic()
        return connection

    async def _next(self) -> Connection | None:
        """The next connection that comes back, or None where instead there is room to open one."""
        waiter: asyncio.Future[Connection | None] = asyncio.get_running_loop().create_future()
        self._waiting[waiter] = time.monotonic(), len(self._waiting) + 1
        try:
            connection = await waiter
        except BaseException:
            if waiter in self._waiting:
                del self._waiting[waiter]
            elif not waiter.cancelled() and waiter.exception() is None:  # it came at the same moment
                self._give_on(waiter.result())
            raise
        if connection is None:
            self._opening -= 1
        return connection

    def _give_on(self, given: Connection | None) -> None:
        """What came for somebody who no longer waits."""
        if given is None:
            self._opening -= 1
            self._place_is_free()
        else:
            self.release(given)

    def _hand_on(self, connection: Connection) -> None:
        if not self._wake(connection):
            self._idle.append(connection)

    def _place_is_free(self) -> None:
        """Somebody who waits may open a connection in place of one that is gone; until then the place is kept."""
        if self._closing and not self.size:
            self._emptied.set()
        elif self.size < self._maximum and self._wake(None):
            self._opening += 1

    def _wake(self, outcome: Connection | BaseException | None) -> bool:
        while self._waiting:
            waiter, (since, place) = self._waiting.popitem(last=False)
            if waiter.done():
                continue
            self._pace += _NEWEST_SHARE * ((time.monotonic() - since) / place - self._pace)
            if isinstance(outcome, BaseException):
                waiter.set_exception(outcome)
            else:
                waiter.set_result(outcome)
            return True
        return False

    def _drop(self, connection: Connection) -> None:
        self._born.pop(connection, None)
        if connection.is_closed():
            self.lost += 1
        else:
            self._spawn(_closed(connection))
        self._place_is_free()

    async def _mend(self, connection: Connection) -> None:
        try:
            await connection.reset(timeout=_MENDING_SECONDS)
        except _FAILURES:
            connection.terminate()
        self.release(connection)

    def _spawn(self, work: Awaitable[None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _closed(connection: Connection) -> None:
    try:
        await connection.close(timeout=_MENDING_SECONDS)
    except _FAILURES:
        connection.terminate()
