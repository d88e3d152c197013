"""Anchoring the heads of all chains, and reading anchors."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, cast

import asyncpg

from cairn.base import clock
from cairn.base.paging import Page, PageRequest, Row, SortKey, decode_cursor, encode_cursor
from cairn.base.refusals import Invalid, Refusal
from cairn.kernel.audit.anchors import Anchor, BadAnchor, Head, public_key, read_anchor, signed
from cairn.kernel.db.pools import Database
from cairn.kernel.db.reads import Executor, Reads
from cairn.kernel.files.journal import Journal
from cairn.kernel.files.port import BlobMissing
from cairn.kernel.telemetry.logs import get_logger
from cairn.products.casework.anchors.queries import HEADS_NOW
from cairn.products.casework.errors import AnchorsUnavailable
from cairn.products.casework.ports import CaseworkKeys

log = get_logger(__name__)
LABEL: Final = "cairn.casework.anchor.v1"
NEWEST: Final = (SortKey("number", descending=True),)
_TRIES: Final = 5
"""Each process anchors; who was first has the number."""
_LEAVING_SECONDS: Final = 10.0
_AT_ONCE: Final = 32


class AnchorOfAnotherKey(Exception):
    """The last anchor is by a key that is not ours. Ours would vouch for it: somebody has to say that it may."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An anchor as it is kept, and its number."""

    number: int
    content: bytes


class Anchors:
    """The anchors of one journal, signed with the key of casework."""

    def __init__(self, journal: Journal, keys: CaseworkKeys) -> None:
        self._journal, self._keys = journal, keys
        self._newest = 0

    @property
    def trusted(self) -> bytes:
        """Our public key, 32 bytes. Raises `EncryptionNotConfigured`."""
        return public_key(self._keys.signing)

    async def append(self, reads: Executor, *, new_key: bool = False) -> bool:
        """Anchor where the chains end now; False where they end as the last anchor says. `new_key`: vouch for what is
        signed by another key. Raises `AnchorOfAnotherKey`, `BadAnchor` where the last one is none, and an OSError where
        the store does not take it."""
        heads = {
            cast("int", row["chain"]): Head(cast("int", row["seq"]), cast("bytes", row["hash"]))
            for row in await reads.rows(HEADS_NOW, {})
        }
        for _ in range(_TRIES):
            last = await self._last()
            if self._says(last, heads, new_key=new_key) or not heads:
                return False
            page = signed(LABEL, clock.now(), heads, last.digest if last else None, self._keys.signing)
            if await self._journal.append(self._newest + 1, page):
                self._newest += 1
                log.info("access_events_anchored", anchor=self._newest)
                return True
        return False

    def _says(self, last: Anchor | None, heads: Mapping[int, Head], *, new_key: bool) -> bool:
        """Whether the last anchor says the same as one of now would."""
        if last is None:
            return False
        if last.key != self.trusted:
            if not new_key:
                log.error("last_anchor_of_another_key", anchor=self._newest)
                raise AnchorOfAnotherKey
            return False
        behind = [
            chain for chain, head in last.heads.items() if chain not in heads or heads[chain].seq < head.seq
        ]
        if behind:
            log.error("chains_end_before_their_anchor", chains=behind, anchor=self._newest)
        return dict(last.heads) == dict(heads)

    async def _last(self) -> Anchor | None:
        numbers = await self._journal.numbers(self._newest)
        self._newest = numbers[-1] if numbers else self._newest
        if not self._newest:
            return None
        return read_anchor(LABEL, await self._journal.read(self._newest))

    async def leave(self, database: Database) -> None:
        """Anchor once more before a process stops. What goes wrong is logged and raised to nobody."""
        try:
            async with asyncio.timeout(_LEAVING_SECONDS):
                await self.append(Reads(database, primary=True))
        except (
            AnchorOfAnotherKey,
            BlobMissing,
            OSError,
            ValueError,
            Refusal,
            asyncpg.PostgresError,
        ) as problem:
            log.warning("not_anchored_at_stop", problem=type(problem).__name__)

    async def all(self) -> AsyncGenerator[Sequence[Kept], None]:
        """Every anchor in order, some at a time. Raises an OSError where the store does not answer."""
        numbers = await self._journal.numbers()
        for begin in range(0, len(numbers), _AT_ONCE):
            yield await self._read(numbers[begin : begin + _AT_ONCE])

    async def page(self, asked: PageRequest) -> Page:
        """A page of anchors as they are kept, newest first unless `number` is asked for. Raises `AnchorsUnavailable`,
        and `Invalid` for a cursor that was not given here."""
        order = asked.sort or NEWEST
        try:
            numbers = await self._journal.numbers()
            behind = _behind(numbers if not order[0].descending else numbers[::-1], asked, order)
            begin = 0 if asked.cursor is not None else (asked.page - 1) * asked.per_page
            kept = await self._read(behind[begin : begin + asked.per_page])
        except (OSError, BlobMissing) as problem:
            log.warning("anchors_not_read", problem=type(problem).__name__)
            raise AnchorsUnavailable from problem
        more = len(behind) > begin + asked.per_page
        cursor = encode_cursor(order, [str(kept[-1].number)]) if more else None
        by_cursor = asked.cursor is not None
        total = None if by_cursor or not asked.count else len(numbers)
        rows = [self._row(one) for one in kept]
        return Page(rows, asked.per_page, None if by_cursor else asked.page, total, cursor)

    def _row(self, kept: Kept) -> Row:
        try:
            anchor = read_anchor(LABEL, kept.content)
        except BadAnchor:
            anchor = None
        return {
            "number": kept.number, "at": anchor.at if anchor else None,
            "sound": anchor is not None and anchor.key == self.trusted,
            "content": kept.content.decode(errors="replace"),
        }  # fmt: skip

    async def _read(self, numbers: Sequence[int]) -> list[Kept]:
        contents = await asyncio.gather(*(self._journal.read(number) for number in numbers))
        return [Kept(number, content) for number, content in zip(numbers, contents, strict=True)]


def _behind(numbers: Sequence[int], asked: PageRequest, order: tuple[SortKey, ...]) -> Sequence[int]:
    """The numbers behind the cursor, where there is one."""
    if asked.cursor is None:
        return numbers
    values = decode_cursor(asked.cursor, order)
    if values is None or len(values) != 1 or not values[0].isdecimal():
        raise Invalid.at("?cursor", "invalid_cursor", "This cursor was not given by this list in this order.")
    last = int(values[0])
    return [number for number in numbers if (number < last if order[0].descending else number > last)]
