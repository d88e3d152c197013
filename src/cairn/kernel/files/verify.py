"""Whether every row's content is there, with the SHA-256 that the row says (reliability, row 24)."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import dataclass
from typing import Final, Literal, cast
from uuid import UUID

from cairn.base.paging import Row
from cairn.kernel.db.pools import Database
from cairn.kernel.db.reads import Reads
from cairn.kernel.files import figures, queries
from cairn.kernel.files.asking import Asking
from cairn.kernel.files.port import FileStoreUnavailable

_PAGE: Final = 200
_LEAST: Final = UUID(int=0)
Verdict = Literal["good", "missing", "differs", "unreachable"]


@dataclass(frozen=True, slots=True)
class Found:
    """How it is with one file."""

    file_id: UUID
    verdict: Verdict


async def verified(database: Database, store: Asking) -> AsyncIterator[Found]:
    """Every file, in order of ids, its content read to the end a window at a time. Files that are deleted meanwhile are
    not told."""
    after = _LEAST
    while rows := await Reads(database, primary=True).rows(queries.PAGE, {"after": after, "most": _PAGE}):
        for row in rows:
            verdict = await _verdict(store, row)
            if verdict != "good":
                stays = await Reads(database, primary=True).row(queries.STAYS, {"id": row["id"]})
                if stays is not None and not stays["stays"]:
                    continue
                figures.MISMATCHES.labels(verdict).inc()
            yield Found(cast("UUID", row["id"]), verdict)
        after = cast("UUID", rows[-1]["id"])


async def _verdict(store: Asking, row: Row) -> Verdict:
    if row["store"] != store.name:
        return "unreachable"
    key, size = cast("str", row["key"]), cast("int", row["size"])
    try:
        there = await store.size(key)
        if there is None:
            return "missing"
        if there != size:
            return "differs"
        digest = hashlib.sha256()
        async with aclosing(store.stream(key, 0, size)) as windows:
            async for window in windows:
                digest.update(window)
    except FileStoreUnavailable:
        return "unreachable"
    return "good" if digest.hexdigest() == row["sha256"] else "differs"
