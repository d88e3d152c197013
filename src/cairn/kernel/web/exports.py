"""All rows of a list as CSV or NDJSON, streamed: the fields of an answer model, as its JSON names them."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from functools import cache

from cairn.kernel.db.batches import Batches
from cairn.kernel.web.answers import Shaper
from cairn.kernel.web.bodies import Answer
from cairn.kernel.web.cells import CsvWriter
from cairn.kernel.web.streams import Media

CSV, NDJSON = "text/csv", "application/x-ndjson"
TABLES: Mapping[str, str] = {"csv": CSV, "ndjson": NDJSON}
"""What an operation `streams` that answers with `exported`."""


async def exported(model: type[Answer], batches: Batches, media: Media) -> AsyncGenerator[bytes, None]:
    """The rows in one of `TABLES`: CSV with a header row, or an answer a line."""
    shaper = _shaper(model)
    writer = CsvWriter(shaper.names)
    async with aclosing(batches):
        if media == CSV:
            async for rows in batches:
                yield writer.write(shaper.all_of(rows))
            yield writer.taken()
        else:
            async for rows in batches:
                yield shaper.lines(rows)


@cache
def _shaper(model: type[Answer]) -> Shaper:
    return Shaper(model)
