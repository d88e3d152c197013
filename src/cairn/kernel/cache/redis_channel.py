"""The channel of Redis. It names the client, which only those who have a Redis load (`ways`)."""

from __future__ import annotations

import contextlib
import time

from redis.asyncio import Redis
from redis.asyncio.client import PubSub
from redis.exceptions import RedisError

from cairn.kernel.cache.channels import ASK_SECONDS, LOST_SECONDS, Channel


class RedisChannel(Channel):
    """A subscription on a connection of its own."""

    name = "redis"
    lost = (*Channel.lost, RedisError)

    def __init__(self, url: str, channel: str) -> None:
        super().__init__()
        self._url, self._channel = url, channel

    async def _listen(self) -> None:
        redis = Redis.from_url(
            self._url, socket_connect_timeout=LOST_SECONDS, socket_timeout=LOST_SECONDS, retry=None,
            health_check_interval=0,
        )  # fmt: skip
        subscription = redis.pubsub()
        try:
            await subscription.subscribe(self._channel)
            first = await subscription.get_message(timeout=LOST_SECONDS)
            if first is None or first["type"] != "subscribe":
                raise TimeoutError
            self.begun()
            while True:
                asked_at = time.monotonic()
                await subscription.ping()
                await self._until_answered(subscription, asked_at)
        finally:
            with contextlib.suppress(*self.lost):
                await subscription.aclose()  # type: ignore[no-untyped-call]
            await redis.aclose()

    async def _until_answered(self, subscription: PubSub, asked_at: float) -> None:
        """Take what comes until the answer is there and it is time for the next question."""
        answered = False
        while True:
            left = asked_at + (ASK_SECONDS if answered else LOST_SECONDS) - time.monotonic()
            if left <= 0:
                if answered:
                    return
                raise TimeoutError
            heard = await subscription.get_message(timeout=left)
            if heard is None:
                continue
            if heard["type"] == "pong":
                answered = True
                self._answered(asked_at)
            elif heard["type"] == "message":
                self.news(bytes(heard["data"]).decode())
