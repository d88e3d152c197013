"""The layer of this process: entries by key, bounded in bytes, the longest unused going first.

Fills stand in the same index of tags as entries, from before they read anything: so a tag that is touched while one is
under way takes it off the board, and what it brings is given to those who waited already, and kept for nobody.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Iterable

from cairn.kernel.cache.entries import EVERYTHING, PROMISE_SECONDS, Entry, Flight, Key, Node, Representation

_MOST_MARKS = 1000


class Shelf:
    """`trusted_until`: until then every touched tag is known here, however old an entry is. After it only what was read
    less than `PROMISE_SECONDS` ago is served."""

    def __init__(self, most_bytes: int) -> None:
        self._most = most_bytes
        self._entries: OrderedDict[Key, Entry] = OrderedDict()
        self._flights: dict[Key, Flight] = {}
        self._by_tag: dict[str, set[Node]] = {}
        self._doubtful: dict[str, dict[str, float]] = {}
        self.trusted_until = float("-inf")
        self.bytes = self.evictions = self.invalidations = 0

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, key: Key) -> Entry | None:
        """A plain look-up: what may be served now."""
        entry = self._entries.get(key)
        if entry is None:
            return None
        now = time.monotonic()
        if now < entry.life_ends and (now < self.trusted_until or now < entry.began + PROMISE_SECONDS):
            self._entries.move_to_end(key)
            return entry
        if now >= entry.life_ends:
            self._drop(entry)
        return None

    # fills

    def flight(self, key: Key) -> Flight | None:
        """A fill under way that began early enough, and late enough, for who asks now."""
        flight = self._flights.get(key)
        if flight is None:
            return None
        now = time.monotonic()
        return flight if now < self.trusted_until or now < flight.began + PROMISE_SECONDS else None

    def take_off(self, key: Key, tags: frozenset[str]) -> Flight:
        """Register a fill, before it reads anything."""
        flight = Flight(key, tags, time.monotonic())
        self._flights[key] = flight
        self._index(flight)
        return flight

    def land(self, flight: Flight, entry: Entry | None) -> None:
        """End a fill: its entry is kept, unless one of its tags was touched meanwhile or may be about to change."""
        if self._flights.get(flight.key) is flight:
            del self._flights[flight.key]
        self._unindex(flight)
        if entry is None or flight.stale or self.is_doubtful(flight.tags):
            return
        if entry.life_ends <= time.monotonic():
            return
        before = self._entries.get(entry.key)
        if before is not None:
            self._drop(before)
        entry.size = entry.weight
        if entry.size > self._most // 4:  # one answer is not worth a quarter of all others
            return
        self._entries[entry.key] = entry
        self._index(entry)
        self.bytes += entry.size
        self._make_room()

    def add_variant(self, entry: Entry, encoding: bytes, made: Representation) -> None:
        """Another representation of an entry; counted where the entry is still kept."""
        entry.variants[encoding] = made
        if self._entries.get(entry.key) is entry:
            entry.size += made.size
            self.bytes += made.size
            self._make_room()

    # what makes stale

    def bump(self, tags: Iterable[str]) -> None:
        """These tags were touched: nothing under them is served or kept."""
        self.invalidations += 1
        for tag in tags:
            if tag == EVERYTHING:
                self.clear()
                return
            for node in self._by_tag.pop(tag, ()):
                self._end(node)

    def doubt(self, tags: Iterable[str], who: str, seconds: float) -> None:
        """A commit that touches these tags may come at any moment, for so long: what is read now is not kept."""
        until = time.monotonic() + seconds
        for tag in tags:
            self._doubtful.setdefault(tag, {})[who] = until
        if len(self._doubtful) > _MOST_MARKS:
            self._forget_old_doubts()

    def trust(self, tags: Iterable[str], who: str) -> None:
        """`who` has nothing to come any more."""
        for tag in tags:
            marks = self._doubtful.get(tag)
            if marks is not None and marks.pop(who, None) is not None and not marks:
                del self._doubtful[tag]

    def is_doubtful(self, tags: Iterable[str]) -> bool:
        if not self._doubtful:
            return False
        now = time.monotonic()
        return any(until > now for tag in tags for until in self._doubtful.get(tag, {}).values())

    def clear(self) -> None:
        """Nothing that was read until now is served or kept."""
        for node in [*self._entries.values(), *self._flights.values()]:
            self._end(node)
        self._by_tag.clear()

    # the index

    def _index(self, node: Node) -> None:
        for tag in node.tags:
            self._by_tag.setdefault(tag, set()).add(node)

    def _unindex(self, node: Node) -> None:
        for tag in node.tags:
            nodes = self._by_tag.get(tag)
            if nodes is not None:
                nodes.discard(node)
                if not nodes:
                    del self._by_tag[tag]

    def _end(self, node: Node) -> None:
        node.stale = True
        if isinstance(node, Entry):
            self._drop(node)
        elif self._flights.get(node.key) is node:
            del self._flights[node.key]
            self._unindex(node)

    def _drop(self, entry: Entry) -> None:
        if self._entries.get(entry.key) is entry:
            del self._entries[entry.key]
            self.bytes -= entry.size
        self._unindex(entry)

    def _make_room(self) -> None:
        while self.bytes > self._most:
            _, oldest = self._entries.popitem(last=False)
            self.bytes -= oldest.size
            self._unindex(oldest)
            self.evictions += 1

    def _forget_old_doubts(self) -> None:
        now = time.monotonic()
        for tag, marks in list(self._doubtful.items()):
            alive = {who: until for who, until in marks.items() if until > now}
            if alive:
                self._doubtful[tag] = alive
            else:
                del self._doubtful[tag]
