"""How a serving process hears which tags others touch: PostgreSQL's NOTIFY, and a channel of Redis.

Each channel is asked something every 40 ms, on the very connection that news come by. Both servers send in order, so
an answer says that all news from before the question are here. A channel without a fresh answer proves nothing, and
whoever relies on it stops (`Shelf.trusted_until`); one that is back may have missed something, and says so first.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable
from uuid import uuid4

import asyncpg
from redis.asyncio import Redis
from redis.asyncio.client import PubSub
from redis.exceptions import RedisError

from cairn.kernel.telemetry.logs import get_logger

log = get_logger(__name__)
ASK_SECONDS = 0.04
_LOST_SECONDS = 1.0
_AGAIN_SECONDS = 0.1
_LOST = (
    RedisError,
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
    OSError,
    TimeoutError,
)


class Channel:
    """`news` is called with each message; `begun` when the channel is there and may have missed what came before;
    `proven` after each answer, with the time when the question was sent."""

    name = "channel"

    def __init__(self) -> None:
        self.proven_at = float("-inf")
        self.news: Callable[[str], None] = _nothing
        self.begun: Callable[[], None] = _nothing
        self.proven: Callable[[], None] = _nothing
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def _run(self) -> None:
        silent = False
        while True:
            try:
                await self._listen()
            except _LOST as problem:
                if not silent:
                    log.warning("cache_channel_lost", channel=self.name, error=type(problem).__name__)
                silent = self.proven_at == float("-inf")
            finally:
                self.proven_at = float("-inf")
                self.proven()
            await asyncio.sleep(_AGAIN_SECONDS)

    async def _listen(self) -> None:
        """Until the channel is lost: raises what says so."""
        raise NotImplementedError

    def _answered(self, asked_at: float) -> None:
        self.proven_at = asked_at
        self.proven()


class DatabaseChannel(Channel):
    """LISTEN on a connection of its own. Behind a pooler that shares connections nothing would ever come: so it first
    sends itself a message, and is not there until that is heard."""

    name = "database"

    def __init__(self, dsn: str, channel: str) -> None:
        super().__init__()
        self._dsn, self._channel = dsn, channel
        self._hello, self._heard = "", asyncio.Event()

    async def _listen(self) -> None:
        connection: asyncpg.Connection[asyncpg.Record] = await asyncpg.connect(
            self._dsn, timeout=_LOST_SECONDS, server_settings={"application_name": "cairn cache"}
        )
        try:
            await self._greet(connection)
            self.begun()
            while True:
                asked_at = time.monotonic()
                await connection.execute("SELECT 1", timeout=_LOST_SECONDS)
                self._answered(asked_at)
                await asyncio.sleep(ASK_SECONDS)
        finally:
            connection.terminate()

    async def _greet(self, connection: asyncpg.Connection[asyncpg.Record]) -> None:
        self._hello = f"hello {uuid4()}"
        self._heard.clear()
        await connection.add_listener(self._channel, self._notified)
        await connection.execute(
            "SELECT pg_notify($1, $2)", self._channel, self._hello, timeout=_LOST_SECONDS
        )
        async with asyncio.timeout(_LOST_SECONDS):
            await self._heard.wait()

    def _notified(self, _connection: object, _pid: int, _channel: str, payload: object) -> None:
        message = str(payload)
        if message == self._hello:
            self._heard.set()
        elif not message.startswith("hello "):
            self.news(message)


class RedisChannel(Channel):
    """A subscription on a connection of its own."""

    name = "redis"

    def __init__(self, url: str, channel: str) -> None:
        super().__init__()
        self._url, self._channel = url, channel

    async def _listen(self) -> None:
        redis = Redis.from_url(
            self._url, socket_connect_timeout=_LOST_SECONDS, socket_timeout=_LOST_SECONDS, retry=None,
            health_check_interval=0,
        )  # fmt: skip
        subscription = redis.pubsub()
        try:
            await subscription.subscribe(self._channel)
            first = await subscription.get_message(timeout=_LOST_SECONDS)
            if first is None or first["type"] != "subscribe":
                raise TimeoutError
            self.begun()
            while True:
                asked_at = time.monotonic()
                await subscription.ping()
                await self._until_answered(subscription, asked_at)
        finally:
            with contextlib.suppress(*_LOST):
                await subscription.aclose()  # type: ignore[no-untyped-call]
            await redis.aclose()

    async def _until_answered(self, subscription: PubSub, asked_at: float) -> None:
        """Take what comes until the answer is there and it is time for the next question."""
        answered = False
        while True:
            left = asked_at + (ASK_SECONDS if answered else _LOST_SECONDS) - time.monotonic()
            if left <= 0:
                if answered:
                    return
                raise TimeoutError
            message = await subscription.get_message(timeout=left)
            if message is None:
                continue
            if message["type"] == "pong":
                answered = True
                self._answered(asked_at)
            elif message["type"] == "message":
                self.news(bytes(message["data"]).decode())


def _nothing(*_: object) -> None:
    """Until somebody wants to know."""
