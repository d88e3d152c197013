"""How a serving process hears which tags others touch: PostgreSQL's NOTIFY, and a channel of Redis.

Each channel is asked something every 40 ms, on the very connection that news come by. Both servers send in order, so
an answer says that all news from before the question are here. A channel without a fresh answer proves nothing, and
whoever relies on it stops (`Shelf.trusted_until`); one that is back may have missed something, and says so first.
"""

from __future__ import annotations

import asyncio
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from uuid import uuid4

import asyncpg

from cairn.kernel.cache.entries import PROMISE_SECONDS
from cairn.kernel.cache.news import message
from cairn.kernel.telemetry.logs import get_logger

log = get_logger(__name__)
ASK_SECONDS = 0.04
_NAME = "cairn cache"
LISTENERS = (
    "SELECT count(*) FROM pg_stat_activity"
    " WHERE application_name = 'cairn cache' AND datname = current_database()"
)
"""How many processes listen now."""
LOST_SECONDS = 1.0
"""How long an answer may take."""
_AGAIN_SECONDS = 0.1


class Channel(ABC):
    """`news` is called with each message; `begun` when the channel is there and may have missed what came before;
    `proven` after each answer, with the time when the question was sent."""

    name = "channel"
    lost: tuple[type[Exception], ...] = (OSError, TimeoutError)
    """What says that the channel is gone."""

    def __init__(self) -> None:
        self.proven_at = float("-inf")
        self.news: Callable[[str], None] = _nothing
        self.begun: Callable[[], None] = _nothing
        self.proven: Callable[[], None] = _nothing
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Until it has ended. A library may take one cancelling for a time limit of its own."""
        while self._task is not None and not self._task.done():
            self._task.cancel()
            await asyncio.wait([self._task], timeout=ASK_SECONDS)

    async def _run(self) -> None:
        silent = False
        while True:
            try:
                await self._listen()
            except self.lost as problem:
                if not silent:
                    log.warning("cache_channel_lost", channel=self.name, error=type(problem).__name__)
                silent = self.proven_at == float("-inf")
            finally:
                self.proven_at = float("-inf")
                self.proven()
            await asyncio.sleep(_AGAIN_SECONDS)

    @abstractmethod
    async def _listen(self) -> None:
        """Until the channel is lost: raises what says so."""

    def _answered(self, asked_at: float) -> None:
        self.proven_at = asked_at
        self.proven()


class DatabaseChannel(Channel):
    """LISTEN on a connection of its own. `who`: this process's name among those that serve.

    It begins with a hello to all, itself included: behind a pooler that shares connections nothing would ever come, and
    the channel is not there until its own word was heard. Others who thought to be alone need a moment to hear it.
    """

    name = "database"
    lost = (*Channel.lost, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError)

    def __init__(self, dsn: str, channel: str) -> None:
        super().__init__()
        self._dsn, self._channel = dsn, channel
        self.who = uuid4().hex
        self._to_say: list[str] = []
        self._heard = asyncio.Event()

    def say(self, text: str) -> None:
        """Tell all who listen, with the next question."""
        self._to_say.append(text)

    async def _listen(self) -> None:
        connection: asyncpg.Connection[asyncpg.Record] = await asyncpg.connect(
            self._dsn, timeout=LOST_SECONDS, server_settings={"application_name": _NAME}
        )
        try:
            await self._greet(connection)
            self.begun()
            while True:
                while self._to_say:
                    await self._tell(connection, self._to_say.pop(0))
                asked_at = time.monotonic()
                await connection.execute("SELECT 1", timeout=LOST_SECONDS)
                self._answered(asked_at)
                await asyncio.sleep(ASK_SECONDS)
        finally:
            connection.terminate()

    async def _greet(self, connection: asyncpg.Connection[asyncpg.Record]) -> None:
        self._heard.clear()
        await connection.add_listener(self._channel, self._notified)
        await self._tell(connection, message("hello", self.who, ()))
        async with asyncio.timeout(LOST_SECONDS):
            await self._heard.wait()
        await asyncio.sleep(PROMISE_SECONDS)

    async def _tell(self, connection: asyncpg.Connection[asyncpg.Record], text: str) -> None:
        await connection.execute("SELECT pg_notify($1, $2)", self._channel, text, timeout=LOST_SECONDS)

    def _notified(self, _connection: object, _pid: int, _channel: str, payload: object) -> None:
        self._heard.set()
        self.news(str(payload))


def _nothing(*_: object) -> None:
    """Until somebody wants to know."""
