"""Verifying chains and anchors in bounded memory, and asking for it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import aclosing
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, cast
from uuid import UUID

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.audit.anchors import Anchor, Head
from cairn.kernel.audit.chain import CHAINS
from cairn.kernel.audit.walk import AnchorWalk, ChainWalk, Fault, Link
from cairn.kernel.db.pools import Database
from cairn.kernel.db.reads import Executor, Reads
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.telemetry.logs import get_logger
from cairn.products.casework.access_events.actions import CHAIN, record
from cairn.products.casework.access_events.models import AuditVerification
from cairn.products.casework.access_events.rules import Access, chained
from cairn.products.casework.anchors.actions import LABEL, Anchors, Kept
from cairn.products.casework.verifications.queries import (
    ANCHORED,
    FIRST_SINCE,
    GIVEN_UP,
    HEAD,
    LAST_BEFORE,
    LAST_LINK,
    LINK,
    LINKS,
    RUNNING,
    TO_VERIFY,
)

log = get_logger(__name__)
VERIFY: Final = "casework.verify_access_events"
GIVES_UP: Final = timedelta(hours=2)
"""After so long a verification does not end any more."""
_RESTORED_SECONDS: Final = 86_400.0
_AT_ONCE: Final = 1000
_AROUND: Final = timedelta(days=1)
"""An event that an anchor names is looked for so long around it first: that is a month or two of partitions."""
_BEGINNING = datetime(1, 1, 1, tzinfo=UTC)
_END = datetime(9999, 12, 31, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Range:
    """What is to be verified: of all chains or of one, all events, or from the first of a time on to the last before
    another, and all that their chain has between them."""

    since: datetime | None = None
    until: datetime | None = None
    chain: int | None = None

    @property
    def chains(self) -> Sequence[int]:
        return range(CHAINS) if self.chain is None else (self.chain,)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many events and anchors were good, and the first thing that was not."""

    events: int
    anchors: int
    fault: Fault | None


async def verified(reads: Executor, anchors: Anchors, wanted: Range) -> Verdict:
    """Go through the chains, then through their anchors, until something is broken. Events that are added meanwhile do
    no harm. Raises an OSError where the store of anchors does not answer."""
    events = 0
    for chain in wanted.chains:
        walked, fault = await _chain(reads, chain, wanted)
        events += walked
        if fault is not None:
            return Verdict(events, 0, fault)
    checked, fault = await _Anchored(reads, anchors, wanted).walk()
    return Verdict(events, checked, fault)


def restored_with(anchors: Anchors) -> Callable[[Database, datetime | None], Awaitable[str | None]]:
    """What is wrong with the chains of a database that was restored to a time, and with the anchors until then."""

    async def wrong(database: Database, at: datetime | None) -> str | None:
        reads = Reads(database, time.monotonic() + _RESTORED_SECONDS, primary=True)
        try:
            verdict = await verified(reads, anchors, Range(until=at))
        except OSError:
            return "The store of anchors does not answer."
        return f"The chain of access events is broken: {verdict.fault}." if verdict.fault else None

    return wrong


async def _chain(reads: Executor, chain: int, wanted: Range) -> tuple[int, Fault | None]:
    """What is stored is asked for before the head is: a head that is behind it then was set back."""
    last = await _number(reads, LAST_LINK, chain)
    head = await _head(reads, chain)
    if last > head.seq:
        return 0, Fault("head_mismatch", chain, head.seq)
    end = head.seq
    if wanted.until is not None:
        end = await _number(reads, LAST_BEFORE, chain, wanted.until)
    first = 1
    if wanted.since is not None:
        first = await _number(reads, FIRST_SINCE, chain, wanted.since) or end + 1
    walk = ChainWalk(CHAIN, chain, 0, CHAIN.genesis(chain))
    at = _BEGINNING
    if first > 1:
        before = await reads.row(LINK, {"chain": chain, "seq": first - 1})
        if before is None:
            return 0, Fault("seq_gap", chain, first - 1)
        walk, at = (
            ChainWalk(CHAIN, chain, first - 1, cast("bytes", before["hash"])),
            cast("datetime", before["at"]),
        )
    fault = await _walked(reads, walk, {"chain": chain, "at": at, "last": end})
    if fault is None and wanted.until is None:
        fault = walk.end(head)
    return walk.walked, fault


async def _walked(reads: Executor, walk: ChainWalk, where: Row) -> Fault | None:
    chain, at, last = where["chain"], where["at"], where["last"]
    while True:
        asked = {"chain": chain, "seq": walk.seq, "at": at, "last": last, "most": _AT_ONCE}
        rows = await reads.rows(LINKS, asked)
        fault = await asyncio.to_thread(walk.take, map(_link, rows))
        if fault is not None or len(rows) < _AT_ONCE:
            return fault
        at = rows[-1]["at"]


def _link(row: Row) -> Link:
    return Link(cast("int", row["seq"]), str(row["id"]), chained(row), cast("bytes", row["hash"]))


async def _number(reads: Executor, statement: Statement, chain: int, at: datetime | None = None) -> int:
    """The number that the statement finds in the chain; 0 for none."""
    row = await reads.row(statement, {"chain": chain, "at": at})
    return cast("int", row["seq"]) if row else 0


async def _head(reads: Executor, chain: int) -> Head:
    row = await reads.row(HEAD, {"chain": chain})
    if row is None:
        return Head(0, CHAIN.genesis(chain))
    return Head(cast("int", row["seq"]), cast("bytes", row["hash"]))


class _Anchored:
    """The anchors, and the events that they name."""

    def __init__(self, reads: Executor, anchors: Anchors, wanted: Range) -> None:
        self._reads, self._anchors, self._wanted = reads, anchors, wanted
        self._walk = AnchorWalk(LABEL, anchors.trusted)
        self._seen: dict[int, Head] = {}

    async def walk(self) -> tuple[int, Fault | None]:
        """How many there are, and what is wrong with the first that is not good."""
        async with aclosing(self._anchors.all()) as pages:
            async for page in pages:
                if (fault := await self._page(page)) is not None:
                    return self._walk.number, fault
        return self._walk.number, self._walk.end()

    async def _page(self, page: Sequence[Kept]) -> Fault | None:
        named: dict[tuple[int, int], tuple[bytes, int]] = {}
        times: list[datetime] = []
        for kept in page:
            anchor = self._walk.take(kept.number, kept.content)
            if isinstance(anchor, Fault):
                return await self._looked(named, times) or anchor
            for chain, head in self._news(anchor):
                named.setdefault((chain, head.seq), (head.hash, kept.number))
                if named[chain, head.seq][0] != head.hash:
                    return Fault("anchor_mismatch", chain, head.seq, anchor=kept.number)
            times.append(anchor.at)
        return await self._looked(named, times)

    def _news(self, anchor: Anchor) -> list[tuple[int, Head]]:
        """What the anchor says that the one before did not, of what is to be verified."""
        wanted = self._wanted
        found = [
            (chain, head) for chain, head in sorted(anchor.heads.items())
            if self._seen.get(chain) != head and chain in wanted.chains
        ]  # fmt: skip
        self._seen = dict(anchor.heads)
        outside = (wanted.since and anchor.at < wanted.since) or (wanted.until and anchor.at > wanted.until)
        return [] if outside else found

    async def _looked(
        self, named: dict[tuple[int, int], tuple[bytes, int]], times: Sequence[datetime]
    ) -> Fault | None:
        """Whether the events are there, with those hashes."""
        if not named or not times:
            return None
        near = await self._stored([*named], min(times) - _AROUND, max(times) + _AROUND)
        missing = [place for place in named if place not in near]
        stored = near | (await self._stored(missing, _BEGINNING, _END) if missing else {})
        for place, (anchored, number) in named.items():
            event_id, found = stored.get(place, (None, None))
            if found != anchored:
                return Fault("anchor_mismatch", *place, event_id, anchor=number)
        return None

    async def _stored(
        self, places: Sequence[tuple[int, int]], since: datetime, until: datetime
    ) -> dict[tuple[int, int], tuple[str, bytes]]:
        asked = {
            "chains": [chain for chain, _ in places], "seqs": [seq for _, seq in places],
            "since": since, "until": until,
        }  # fmt: skip
        return {
            (cast("int", row["chain"]), cast("int", row["seq"])): (str(row["id"]), cast("bytes", row["hash"]))
            for row in await self._reads.rows(ANCHORED, asked)
            if row["id"] is not None
        }


async def ask(work: UnitOfWork, role: str) -> Row:
    """A verification of all chains for somebody of this role, which a job does; the one that is being done already,
    where there is one."""
    since = work.now - GIVES_UP
    if (running := await work.row(RUNNING, {"since": since})) is not None:
        return running
    row: Row = {
        "id": new_id(), "user_id": work.caller.id, "state": "pending", "events": None, "fault": None,
        "created_at": work.now, "finished_at": None,
    }  # fmt: skip
    work.execute(GIVEN_UP, {"since": since, "at": work.now})
    work.add(AuditVerification, row, None)
    work.enqueue(VERIFY, {"verification_id": str(row["id"])})
    record(
        work,
        Access(
            "audit_read",
            via="dpo" if role == "dpo" else "none",
            role=role,
            detail={"verification": str(row["id"])},
        ),
    )
    return row


async def carry_out(work: UnitOfWork, anchors: Anchors, verification_id: UUID) -> None:
    """Verify all chains and note what was found. Nothing happens where that was done before."""
    row = await work.row(TO_VERIFY, {"row_id": verification_id})
    if row is None:
        return
    verdict = await verified(work, anchors, Range())
    if verdict.fault is not None:
        log.error("access_events_broken", **described(verdict.fault))
    changes: Row = {
        "state": "done" if verdict.fault is None else "failed", "events": verdict.events,
        "fault": described(verdict.fault) if verdict.fault else None, "finished_at": clock.now(),
    }  # fmt: skip
    work.change(AuditVerification, row, changes, None)


def described(fault: Fault) -> dict[str, str]:
    """A fault as it is kept and told: only what is known of it."""
    return {name: str(value) for name, value in asdict(fault).items() if value is not None}


def shown(row: Row) -> Row:
    """A verification as its answer has it."""
    fault = cast("dict[str, str] | None", row["fault"])
    if fault is None:
        return row
    numbers = {name: int(fault[name]) if name in fault else None for name in ("chain", "seq", "anchor")}
    return {**row, "fault": {"kind": fault["kind"], "event_id": fault.get("event_id"), **numbers}}
