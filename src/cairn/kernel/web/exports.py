"""All rows of a list as CSV or NDJSON, streamed: the fields of an answer model, as its JSON names them."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from functools import cache

from cairn.kernel.db.batches import Batches
from cairn.kernel.web.answers import Reply, Shaper
from cairn.kernel.web.bodies import Answer
from cairn.kernel.web.cells import PLAIN, CsvForm, CsvWriter
from cairn.kernel.web.streams import Media

CSV, NDJSON = "text/csv", "application/x-ndjson"
TABLES: Mapping[str, str] = {"csv": CSV, "ndjson": NDJSON}
"""What an operation `streams` that answers with `exported`."""


def exported(name: str, model: type[Answer], batches: Batches, media: Media, form: CsvForm = PLAIN) -> Reply:
    """The rows as a file of this name in one of `TABLES`: CSV with a header row, in this form, or an answer a line."""
    kind = next(short for short, long in TABLES.items() if long == media)
    return Reply(stream=_written(_shaper(model), batches, media, form), filename=f"{name}.{kind}")


async def _written(
    shaper: Shaper, batches: Batches, media: Media, form: CsvForm
) -> AsyncGenerator[bytes, None]:
    writer = CsvWriter(shaper.names, form)
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
