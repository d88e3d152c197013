"""The cache of one process: what it serves, how it fills, and what its own commits do to it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from cairn.base import clock
from cairn.kernel.cache import metrics
from cairn.kernel.cache.channels import Channel, DatabaseChannel
from cairn.kernel.cache.entries import (
    EVERYTHING,
    MARK_SECONDS,
    PROMISE_SECONDS,
    Entry,
    Flight,
    Key,
    Look,
    Stored,
)
from cairn.kernel.cache.invalidation import Notice, payloads_of
from cairn.kernel.cache.news import message, read_message
from cairn.kernel.cache.shelf import Shelf
from cairn.kernel.redis import RedisGone
from cairn.kernel.telemetry.logs import get_logger

if TYPE_CHECKING:
    from cairn.kernel.cache.shared import Shared

log = get_logger(__name__)
Make = Callable[[], Awaitable[Stored]]
_TELL_SECONDS = 0.25


@dataclass(frozen=True, slots=True)
class Question:
    """One cacheable read. `shape`: what else decides on the bytes (the release, the fields of the answer); `seconds`:
    its longest life, where that is shorter than the cache's own."""

    key: Key
    tags: frozenset[str]
    shape: str
    seconds: float | None = None


class Cache:
    """Serves and keeps nothing until `start`. `channels`: what must be proven alive for an entry older than a moment to
    be served; `database` is one of them. `alone`: no other process serves, until one says that it does."""

    def __init__(
        self, shelf: Shelf, ttl: int, database: DatabaseChannel, channels: Sequence[Channel],
        shared: Shared | None, *, alone: bool,
    ) -> None:  # fmt: skip
        self.shelf, self.shared = shelf, shared
        self.heads: frozenset[str] | None = None
        """What the tags of cached reads begin with: only those are told. None: any."""
        self.warm: Callable[[], Awaitable[None]] | None = None
        self.serving = False
        self._ttl, self._database, self._channels = ttl, database, channels
        self._alone = alone
        self._tasks: set[asyncio.Task[None]] = set()
        self._telling: asyncio.Task[None] | None = None
        self.told = metrics.Told(shelf)
        for channel in channels:
            channel.news, channel.begun, channel.proven = self._heard, self._missed, self._count_on_channels

    async def start(self) -> None:
        """Listen, and serve from then on."""
        self.serving = True
        for channel in self._channels:
            channel.start()
        self._count_on_channels()
        self._telling = asyncio.create_task(self._tell())

    async def stop(self) -> None:
        self.serving = False
        tasks = [*self._tasks, *([self._telling] if self._telling else [])]
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)
        for channel in self._channels:
            await channel.stop()
        if self.shared is not None:
            await self.shared.stop()
        self.shelf.clear()

    # reads

    def look(self, key: Key) -> Entry | None:
        """What this process has, and may serve now. A plain call: the way of most reads."""
        entry = self.shelf.get(key)
        if entry is not None:
            self.told.hits += 1
        return entry

    async def answer(self, question: Question, make: Make, within: float) -> tuple[Entry, bool]:
        """The entry, and whether it was kept already. Of many who ask at once one makes it, and all get what it brings.

        Raises what `make` raises, and TimeoutError after `within` seconds.
        """
        entry = self.look(question.key)
        if entry is not None:
            return entry, True
        flight = self.shelf.flight(question.key)
        if flight is None:
            flight = self.shelf.take_off(question.key, question.tags)
            flight.task = asyncio.create_task(self._fly(flight, question, make))
            flight.task.add_done_callback(_seen)
        else:
            self.told.waits += 1
        async with asyncio.timeout(within):
            found = await asyncio.shield(flight.task)
        return found, found.from_shared

    async def _fly(self, flight: Flight, question: Question, make: Make) -> Entry:
        entry: Entry | None = None
        try:
            look = await self._look_shared(question)
            if look.stored is not None:
                self.told.shared_hits += 1
                stored = look.stored
            else:
                self.told.misses += 1
                stored = await make()
            seconds = self._life(question, stored)
            entry = Entry(
                question.key, question.tags, flight.began, stored=stored,
                life_ends=time.monotonic() + seconds, from_shared=look.stored is not None,
            )  # fmt: skip
        finally:
            self.shelf.land(flight, entry)
        if look.stored is None and look.versions is not None and not flight.stale:
            self._spawn(self._keep(question, look.versions, stored, seconds))
        return entry

    def _life(self, question: Question, stored: Stored) -> float:
        seconds = float(self._ttl)
        if question.seconds is not None:
            seconds = min(seconds, question.seconds)
        if stored.until is not None:
            seconds = min(seconds, (stored.until - clock.now()).total_seconds())
        return seconds

    async def _look_shared(self, question: Question) -> Look:
        shared = self.shared
        if shared is None or not self._is_trusted or shared.is_owed(question.tags):
            return Look(None, None)
        try:
            return await shared.look(question.key, question.shape, question.tags)
        except RedisGone:
            return Look(None, None)

    async def _keep(
        self, question: Question, versions: tuple[str, ...], stored: Stored, seconds: float
    ) -> None:
        if self.shared is not None:
            try:
                await self.shared.keep(question.key, question.shape, versions, stored, seconds)
            except RedisGone:
                metrics.NOT_KEPT.inc()

    # commits of this process

    async def announce(self, tags: Collection[str]) -> Notice | None:
        known = frozenset(
            tag
            for tag in tags
            if self.heads is None or tag.partition(":")[0] in self.heads or tag == EVERYTHING
        )
        if not known:
            return None
        word = _Word(self, known, uuid4().hex)
        if self.shared is not None and self.serving and self._is_trusted:
            try:
                await self.shared.mark(known, word.who)
            except RedisGone:
                log.warning("cache_tells_by_database")
            else:
                word.marked = True
                return word
        if not (self.serving and self.is_alone):
            word.payloads = payloads_of(known)
        return word

    def touched(self, tags: Collection[str], *, in_redis: bool) -> None:
        self.shelf.bump(tags)
        if self.shared is not None and self.serving and not in_redis:
            self.shared.owe(tags)

    def spawn_settle(self, word: _Word) -> asyncio.Task[None]:
        return self._spawn(self._settle(word))

    async def _settle(self, word: _Word) -> None:
        if self.shared is not None and word.marked:
            try:
                await self.shared.settle(word.tags, word.who)
            except RedisGone:  # the mark ends by itself
                log.warning("cache_mark_left", tags=len(word.tags))

    @property
    def is_alone(self) -> bool:
        """Whether no other process serves, as far as anybody can know."""
        return self._alone and self.shared is None and self._is_trusted

    # what others tell

    @property
    def _is_trusted(self) -> bool:
        return time.monotonic() < self.shelf.trusted_until

    def _heard(self, text: str) -> None:
        try:
            kind, who, tags = read_message(text)
        except ValueError:
            log.warning("cache_message_not_understood")
            kind, who, tags = "touched", "", [EVERYTHING]
        if kind in {"hello", "here"}:
            self._met(kind, who)
            return
        self.shelf.bump(tags)
        if kind == "mark":
            self.shelf.doubt(tags, who, MARK_SECONDS)
        elif kind == "settle":
            self.shelf.trust(tags, who)
        elif self.shared is not None:  # it came by the database, so Redis was not told
            self.shared.owe(tags)

    def _met(self, kind: str, who: str) -> None:
        """Another process serves. Whoever thought to be alone told nobody of its commits, and says so now by touching
        everything; a newcomer has nothing that is older than its hello."""
        if who == self._database.who:
            return
        if kind == "hello":
            self._database.say(message("here", self._database.who, ()))
        if self._alone:
            self._alone = False
            self.shelf.clear()
            self._database.say(message("touched", "", [EVERYTHING]))
            log.info("cache_has_company")

    def _missed(self) -> None:
        """A channel is there, perhaps again: whatever is kept may be old."""
        self.shelf.clear()
        if self.shared is not None:
            self.shared.owe([EVERYTHING])

    def _count_on_channels(self) -> None:
        proven = min((channel.proven_at for channel in self._channels), default=float("inf"))
        self.shelf.trusted_until = proven + PROMISE_SECONDS

    async def _tell(self) -> None:
        while True:
            self.told.tell()
            try:
                if self.warm is not None:
                    await self.warm()
            except Exception:  # figures and the next warming must go on
                log.exception("cache_not_warmed")
            await asyncio.sleep(_TELL_SECONDS)

    def _spawn(self, work: Awaitable[None]) -> asyncio.Task[None]:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task


class _Word:
    """The word of one commit; see `Notice`."""

    def __init__(self, cache: Cache, tags: frozenset[str], who: str) -> None:
        self.tags, self.who = tags, who
        self.payloads: Sequence[str] = ()
        self.marked = False
        self._cache = cache

    async def committed(self) -> None:
        self._cache.touched(self.tags, in_redis=self.marked)
        if self.marked:
            await asyncio.shield(self._cache.spawn_settle(self))

    def doubtful(self) -> None:
        """Where NOTIFY was in it, it will be heard if it commits; else what is read for a while is not kept."""
        self._cache.touched(self.tags, in_redis=self.marked)
        if not self.payloads:
            self._cache.shelf.doubt(self.tags, self.who, MARK_SECONDS)

    def rolled_back(self) -> None:
        if self.marked:
            self._cache.spawn_settle(self)


def _seen(task: asyncio.Task[Entry]) -> None:
    """All who waited may have left: a failure is theirs, not the loop's to complain of."""
    if not task.cancelled():
        task.exception()
