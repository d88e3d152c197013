"""Every question to the trail is answered by an index on 100,000 entries, and reads little more than its page."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import asyncpg
import pytest

from cairn import wiring
from cairn.base.ids import new_id
from cairn.base.paging import PageRequest, SortKey
from cairn.kernel.access import Caller
from cairn.products.accounts.audit.actions import conditions
from cairn.products.accounts.audit.queries import TRAIL
from tests.plans import Explaining

pytestmark = [pytest.mark.integration, pytest.mark.load]
START = datetime(2026, 1, 1, tzinfo=UTC)
FILL = """
INSERT INTO kernel.audit_log (id, at, event, row_id, actor_id, correlation_id, conditional, changes)
SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5(n::text), 1, 19))::uuid,
       at, CASE WHEN n % 1000 = 0 THEN 'accounts.user.locked' WHEN n % 3 = 0 THEN 'catalogue.item.created'
                WHEN n % 3 = 1 THEN 'catalogue.item.changed' ELSE 'accounts.session.refreshed' END,
       md5('row' || n / 5)::uuid, md5('actor' || n % 500)::uuid, 'request-' || n, false, '{}'
FROM (SELECT n, $1::timestamptz + n * interval '10 seconds' AS at FROM generate_series(1, 100000) n) AS made
"""
ASKED: list[tuple[str, dict[str, object]]] = [
    ("all", {}),
    ("actor", {"actor": "actor"}),
    ("row", {"row": "row"}),
    ("rare event", {"event": "accounts.user.locked"}),
    ("common event", {"event": "catalogue.item.created"}),
    ("event that never was", {"event": "travel.trip.made"}),
    ("common prefix", {"event": "catalogue.*"}),
    ("rare prefix", {"event": "accounts.user.*"}),
    ("prefix that never was", {"event": "travel.*"}),
    ("correlation id", {"correlation_id": "request-777"}),
    ("a day", {"since": START + timedelta(days=5), "until": START + timedelta(days=6)}),
    ("long ago", {"until": START + timedelta(hours=3)}),
    ("actor in a span", {"actor": "actor", "since": START + timedelta(days=5)}),
    ("event of an actor", {"actor": "actor", "event": "catalogue.item.created"}),
]


@pytest.fixture
async def filled(cairn: wiring.Cairn, raw: asyncpg.Connection) -> Explaining:
    await raw.execute(FILL, START)
    await raw.execute("ANALYZE kernel.audit_log")
    return Explaining(raw, new_id())


async def test_no_question_reads_the_whole_trail(filled: Explaining, raw: asyncpg.Connection) -> None:
    caller = Caller(user_id=filled.owner, roles=frozenset({"auditor"}))
    some = await raw.fetchrow("SELECT actor_id AS actor, row_id AS row FROM kernel.audit_log LIMIT 1")
    for shape, asked in ASKED:
        given = conditions({name: some[name] if value == name else value for name, value in asked.items()})
        for falling in (True, False):
            request = PageRequest(sort=(SortKey("at", descending=falling),), count=False)
            filled.plans.clear()
            page = await TRAIL.page(filled, caller, request, given)
            after = PageRequest(sort=request.sort, cursor=page.next_cursor) if page.next_cursor else None
            if after is not None:
                await TRAIL.page(filled, caller, after, given)
            for plan in filled.plans:
                assert "Seq Scan" not in plan, f"{shape}\n{plan}"
                assert "Index" in plan, f"{shape}\n{plan}"


async def test_the_cost_of_a_page_is_far_below_that_of_the_trail(
    filled: Explaining, raw: asyncpg.Connection
) -> None:
    """Each question touches at most a hundredth of the rows, by the planner's own count of what it really read."""
    caller = Caller(user_id=filled.owner, roles=frozenset({"auditor"}))
    some = await raw.fetchrow("SELECT actor_id AS actor, row_id AS row FROM kernel.audit_log LIMIT 1")
    for shape, asked in ASKED:
        given = conditions({name: some[name] if value == name else value for name, value in asked.items()})
        statement = TRAIL._statement(
            caller, (SortKey("at", descending=True),), given, by_cursor=False, counted=False
        )
        values = {**given, "limit": 21, "offset": 0, "caller_id": caller.user_id, "now": START}
        lines = await raw.fetch(
            f"EXPLAIN (ANALYZE, TIMING OFF, BUFFERS OFF) {statement.sql}", *statement.arguments(values)
        )
        text = "\n".join(line[0] for line in lines)
        removed = sum(map(int, re.findall(r"Rows Removed by Filter: (\d+)", text)))
        read = max(map(int, re.findall(r"actual rows=(\d+)", text)))
        assert removed + read <= 1000, f"{shape}\n{text}"
