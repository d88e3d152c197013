"""Work on items in the background."""

from __future__ import annotations

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job
from cairn.products.catalogue.items.queries import ANALYZE


async def _analyze(work: UnitOfWork, _payload: Row) -> None:
    work.execute(ANALYZE, {})


ANALYZE_ITEMS = Job("catalogue.analyze_items", _analyze)
"""After a large import, so that PostgreSQL plans for the table that there is now."""
