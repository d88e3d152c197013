"""Lists and searches ask indexes, however many records others have."""

from __future__ import annotations

import re

import asyncpg
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.base.paging import PageRequest, SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.unit_of_work import S
from cairn.kernel.vault.envelope import Envelope
from cairn.products.casework.beneficiaries.queries import finder, listing, ways_of
from cairn.products.casework.searches.queries import candidates
from tests.builders.casework import Casework
from tests.cast import Cast, Person
from tests.plans import Explaining

pytestmark = pytest.mark.integration
ROWS, TEAMS, OWN, PREFIXES = 20_000, 50, 30, 400
FILL = """
INSERT INTO casework.beneficiaries (id, dek_id, code, programme_id, team_id, status, priority, intensity, gender,
    name_hidden, opened_at, session_count, legal_hold, created_by, version, created_at, updated_at)
SELECT gen_random_uuid(), gen_random_uuid(), 'C-' || n, $1, ($2::uuid[])[1 + n % array_length($2, 1)], 'active', 'low',
    1, 'unknown', false, now(), 0, false, $1, 1, now() - n * interval '1 minute', now()
FROM generate_series(1, $3::integer) n
"""
KEYS = """
INSERT INTO casework_keys.dek (id, owner_type, owner_id, wrapped, kek_version, fingerprint, state)
SELECT dek_id, 'beneficiary', id, '\\x00', 1, '\\x00', 'active' FROM casework.beneficiaries
"""
INDEXED = """
INSERT INTO casework.blind_index (index, value, beneficiary_id)
SELECT 'name_prefix', decode(lpad(to_hex(substr(code, 3)::integer % $1), 32, '0'), 'hex'), id
FROM casework.beneficiaries
"""
ASSIGNED = """
INSERT INTO casework.assignments (id, beneficiary_id, user_id, role, starts_at, created_by, created_at)
SELECT gen_random_uuid(), id, CASE WHEN n <= $2 THEN $1 ELSE md5((n / 20)::text)::uuid END, 'primary', now(), $1, now()
FROM (SELECT id, substr(code, 3)::integer AS n FROM casework.beneficiaries) one
"""
PREFIX = bytes(15) + b"\x07"
OLDEST = PageRequest(sort=(SortKey("created_at"),))
ASKED = (
    PageRequest(),
    OLDEST,
    PageRequest(sort=(SortKey("priority", descending=True),)),
    PageRequest(page=9),
)


class Asking(Explaining):
    """What a search is given besides: who asks."""

    def __init__(self, raw: asyncpg.Connection, person: Person, envelope: Envelope) -> None:
        super().__init__(raw, person.id)
        self.caller, self.envelope = Caller(user_id=person.id, roles=frozenset({"user"})), envelope
        self.now, self.correlation_id = clock.now(), "-"

    def last(self, kind: type[S]) -> S:
        raise AssertionError(f"nothing is shown here: {kind}")


async def test_who_has_few_records_reads_few(cast: Cast, casework: Casework, raw: asyncpg.Connection) -> None:
    worker, supervisor = await cast.person("wanda"), await cast.person("susan")
    manager, stranger = await cast.person("mona"), await cast.charlie()
    await filled(casework, raw, worker, supervisor, manager)
    few = ((worker, OWN, 1), (supervisor, ROWS // TEAMS, ROWS // PREFIXES), (stranger, 0, 0))
    for person, total, named in few:
        reads = Asking(raw, person, casework.cairn.database.envelope)
        ways = await ways_of(reads, reads.caller)
        mine = listing(ways)
        for asked in ASKED:
            assert (await mine.page(reads, reads.caller, asked, {"voided": False})).total == total
        assert len(await candidates(reads, ways, {"voided": False}, [PREFIX])) == named
        assert await finder()(reads, reads.caller, new_id()) is None
        for plan in reads.plans:
            assert not {"beneficiaries", "assignments", "blind_index"} & walked(plan), plan
    reads = Asking(raw, manager, casework.cairn.database.envelope)
    ways = await ways_of(reads, reads.caller)
    mine = listing(ways)
    page = await mine.page(reads, reads.caller, PageRequest(count=False), {"voided": False})
    assert len(page.items) == page.per_page
    assert "using ix_beneficiaries_created" in reads.plans[-1]
    assert "Seq Scan on beneficiaries" not in reads.plans[-1]
    assert len(await candidates(reads, ways, {"voided": False}, [PREFIX])) == ROWS // PREFIXES
    assert "blind_index" not in walked(reads.plans[-1])


def walked(plan: str) -> set[str]:
    """The tables that are read from end to end, in their own order or in that of the page."""
    in_order = {"beneficiaries"} if "using ix_beneficiaries_created" in plan else set()
    return {*re.findall(r"Seq Scan on (\w+)", plan), *in_order}


async def filled(
    casework: Casework, raw: asyncpg.Connection, worker: Person, supervisor: Person, manager: Person
) -> None:
    programme = await casework.default_programme()
    teams = [await casework.team(name=f"Team {number}") for number in range(TEAMS)]
    await raw.execute(FILL, programme, teams, ROWS)
    await raw.execute(KEYS)
    await raw.execute(INDEXED, PREFIXES)
    await raw.execute(ASSIGNED, worker.id, OWN)
    await casework.member(supervisor, "supervisor", team=teams[7])
    await casework.member(manager, "manager")
    for table in (
        "casework.beneficiaries",
        "casework.assignments",
        "casework.blind_index",
        "casework_keys.dek",
    ):
        await raw.execute(f"ANALYZE {table}")
