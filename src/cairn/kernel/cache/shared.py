"""The layer that all processes share: entries in Redis, each with the versions that its tags had before it was read.

A version is a random token, never a number: a lost one comes back as another, and no old entry fits it. A writer marks
its tags before its commit is sent, which changes their versions, and keeps fills out until it says that it is done or
until the mark ends by itself; so a writer that dies between commit and report leaves nothing old behind.
"""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from itertools import count
from typing import cast
from uuid import uuid4

import orjson
from redis.asyncio import Redis

from cairn.kernel.cache.entries import EVERYTHING, MARK_SECONDS, Key, Look, Stored
from cairn.kernel.cache.news import message
from cairn.kernel.redis import RedisGone
from cairn.kernel.redis.place import RedisPlace
from cairn.kernel.redis.script import Script

NAME = "cairn:{cache}:"
"""The braces keep all keys on one node of a cluster: a script may touch several."""
MOST_BYTES = 1_000_000
_MOST_OWED = 1000
_LOOK = Script("""
local entry = redis.call('GET', KEYS[1])
local found, marked = {}, 0
local now = redis.call('TIME')
for i = 2, #KEYS, 2 do
  local version = redis.call('GET', KEYS[i])
  if not version then
    version = ARGV[1]
    redis.call('SET', KEYS[i], version)
  end
  redis.call('EXPIRE', KEYS[i], ARGV[2])
  found[#found + 1] = version
  if redis.call('ZCOUNT', KEYS[i + 1], now[1], '+inf') > 0 then marked = 1 end
end
return {entry, marked, found}
""")
_MARK = Script("""
local now = redis.call('TIME')
for i = 1, #KEYS, 2 do
  redis.call('SET', KEYS[i], ARGV[1], 'EX', ARGV[2])
  redis.call('ZADD', KEYS[i + 1], now[1] + ARGV[3], ARGV[4])
  redis.call('EXPIRE', KEYS[i + 1], ARGV[3] + 1)
end
redis.call('PUBLISH', ARGV[5], ARGV[6])
""")
_SETTLE = Script("""
for i = 1, #KEYS, 2 do
  redis.call('SET', KEYS[i], ARGV[1], 'EX', ARGV[2])
  redis.call('ZREM', KEYS[i + 1], ARGV[3])
end
redis.call('PUBLISH', ARGV[4], ARGV[5])
""")


class Shared:
    """`ttl`: longest life of an entry, in seconds. What cannot be asked raises `RedisGone`."""

    def __init__(self, place: RedisPlace, ttl: int) -> None:
        self._place, self._ttl = place, ttl
        self._versions_live = 2 * ttl + 2 * MARK_SECONDS
        self._owed: dict[str, int] = {}
        self._numbers = count()
        self._paying: asyncio.Task[None] | None = None
        place.when_back.append(self._pay)

    # reads

    def is_owed(self, tags: Collection[str]) -> bool:
        """Whether Redis does not know yet of a touch of these tags that came another way."""
        return bool(self._owed) and (EVERYTHING in self._owed or not self._owed.keys().isdisjoint(tags))

    async def look(self, key: Key, shape: str, tags: frozenset[str]) -> Look:
        keys = [_entry_key(key, shape), *_tag_keys(sorted({*tags, EVERYTHING}))]

        async def ask(redis: Redis) -> list[object]:
            return cast("list[object]", await _LOOK.run(redis, keys, [_token(), self._versions_live]))

        raw, marked, versions = await self._place.ask(ask)
        known = tuple(version.decode() for version in cast("Sequence[bytes]", versions))
        if raw is not None and (stored := _opened(cast("bytes", raw), known)) is not None:
            return Look(stored, known)
        return Look(None, None if marked else known)

    async def keep(
        self, key: Key, shape: str, versions: tuple[str, ...], stored: Stored, seconds: float
    ) -> None:
        """Keep an answer under the versions from before it was read."""
        if stored.size > MOST_BYTES or seconds < 0.001:
            return
        packed = _packed(stored, versions, time.time() + seconds)
        milliseconds = max(1, int(min(seconds, self._ttl) * 1000))
        await self._place.ask(lambda redis: redis.set(_entry_key(key, shape), packed, px=milliseconds))

    # writes

    async def mark(self, tags: Collection[str], who: str) -> None:
        """Before a commit: nothing kept under these tags fits any more, and nothing new is kept until `settle`."""
        news = message("mark", who, tags)
        keys = _tag_keys(sorted(tags))
        arguments: list[str | int] = [_token(), self._versions_live, MARK_SECONDS, who, NAME, news]
        await self._place.ask(lambda redis: _MARK.run(redis, keys, arguments))

    async def settle(self, tags: Collection[str], who: str) -> None:
        """After it."""
        news = message("settle", who, tags)
        keys = _tag_keys(sorted(tags))
        arguments: list[str | int] = [_token(), self._versions_live, who, NAME, news]
        await self._place.ask(lambda redis: _SETTLE.run(redis, keys, arguments))

    def owe(self, tags: Collection[str]) -> None:
        """These tags were touched, and Redis was not told: until it is, nothing of theirs is taken from it."""
        if len(self._owed) + len(tags) > _MOST_OWED:
            tags = (EVERYTHING,)
        self._owed.update((tag, next(self._numbers)) for tag in tags)
        if self._paying is None or self._paying.done():
            self._paying = asyncio.create_task(self._pay_now())

    async def stop(self) -> None:
        if self._paying is not None:
            self._paying.cancel()
            await asyncio.wait([self._paying])

    async def _pay_now(self) -> None:
        while self._owed:
            try:
                await self._place.ask(self._pay)
            except RedisGone:
                return  # `when_back` pays

    async def _pay(self, redis: Redis) -> None:
        due = dict(self._owed)
        if not due:
            return
        for tag in due:
            await redis.set(_version_key(tag), _token(), ex=self._versions_live)
        for tag, number in due.items():
            if self._owed.get(tag) == number:  # not touched again meanwhile
                del self._owed[tag]

    # looking at it

    async def figures(self) -> dict[str, int]:
        """How many entries Redis holds, and their bytes. Walks through its keys: for people, not for requests."""

        async def ask(redis: Redis) -> dict[str, int]:
            found = size = 0
            async for key in redis.scan_iter(match=f"{NAME}e:*", count=1000):
                found += 1
                size += int(await redis.strlen(key))
            return {"entries": found, "bytes": size}

        return await self._place.ask(ask)


def _tag_keys(tags: Sequence[str]) -> list[str]:
    return [key for tag in tags for key in (_version_key(tag), f"{NAME}m:{tag}")]


def _version_key(tag: str) -> str:
    return f"{NAME}v:{tag}"


def _entry_key(key: Key, shape: str) -> str:
    digest = hashlib.blake2b(orjson.dumps([*key, shape]), digest_size=16).hexdigest()
    return f"{NAME}e:{digest}"


def _token() -> str:
    return uuid4().hex


def _packed(stored: Stored, versions: tuple[str, ...], until: float) -> bytes:
    headers = [[name.decode("latin-1"), value.decode("latin-1")] for name, value in stored.headers]
    return orjson.dumps([versions, stored.status, headers, until]) + b"\n" + stored.body


def _opened(raw: bytes, versions: tuple[str, ...]) -> Stored | None:
    head, _, body = raw.partition(b"\n")
    try:
        known, status, headers, until = orjson.loads(head)
    except ValueError:  # nothing of ours
        return None
    if tuple(known) != versions or until <= time.time():
        return None
    lines = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers]
    return Stored(status, lines, body, datetime.fromtimestamp(until, UTC))
