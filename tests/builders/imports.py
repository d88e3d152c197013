"""Imports of items, and what one must not leave behind."""

from __future__ import annotations

import httpx

from tests.builders.items import ITEMS
from tests.cast import Person
from tests.facts import Facts

IMPORT = f"{ITEMS}/import"
NDJSON = "application/x-ndjson"


async def send(
    http: httpx.AsyncClient,
    person: Person,
    body: bytes | str,
    media: str = "text/csv",
    query: str = "",
    key: str = "",
) -> httpx.Response:
    headers = {**person.headers, "Content-Type": media, **({"Idempotency-Key": key} if key else {})}
    content = body if isinstance(body, bytes) else body.encode()
    return await http.post(f"{IMPORT}?{query}", headers=headers, content=content)


async def silent(facts: Facts, *, there: int = 0) -> None:
    """Nothing but the items that were there before, each with its one fact."""
    assert await facts.count("catalogue.items") == there
    assert await facts.count("kernel.audit_log") == there
    assert await facts.jobs() == []
    assert await facts.count("kernel.idempotent_outcomes") == 0
