"""Whatever is changed behind the program's back is named: where, and what kind of change it was."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import asyncpg
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from cairn import wiring
from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.audit.anchors import Head, signed
from cairn.kernel.audit.chain import chain_of
from cairn.kernel.audit.walk import Fault
from cairn.kernel.db.reads import Reads
from cairn.kernel.files.journal import FolderJournal
from cairn.products.casework.access_events.actions import CHAIN
from cairn.products.casework.access_events.models import AccessEvent
from cairn.products.casework.access_events.rules import chained
from cairn.products.casework.anchors.actions import LABEL, AnchorOfAnotherKey, Anchors
from cairn.products.casework.verifications.actions import Range, Verdict, verified
from tests.builders.casework import Casework
from tests.cast import Cast, Person

pytestmark = pytest.mark.integration
MANY = 2500
"""More than two batches."""


@pytest.fixture
async def alice(cast: Cast, casework: Casework) -> Person:
    """Somebody who has seen much."""
    person = await cast.alice()
    await casework.recorded(person.id, MANY)
    return person


@asynccontextmanager
async def walls_off(raw: asyncpg.Connection) -> AsyncIterator[None]:
    """What somebody does who rules the database."""
    await raw.execute("ALTER TABLE casework.access_events DISABLE TRIGGER USER")
    try:
        yield
    finally:
        await raw.execute("ALTER TABLE casework.access_events ENABLE TRIGGER USER")


def reads(cairn: wiring.Cairn) -> Reads:
    return Reads(cairn.database, primary=True)


async def verdict(cairn: wiring.Cairn, anchors: Anchors, wanted: Range | None = None) -> Verdict:
    return await verified(reads(cairn), anchors, wanted or Range())


async def event_of(raw: asyncpg.Connection, seq: int) -> str:
    return str(await raw.fetchval("SELECT id FROM casework.access_events WHERE seq = $1", seq))


async def head_at(raw: asyncpg.Connection, seq: int) -> None:
    """Say that the only chain ends there."""
    await raw.execute(
        "UPDATE casework.chain_heads SET seq = $1, hash ="
        " (SELECT hash FROM casework.access_events WHERE seq = $1)", seq,
    )  # fmt: skip


async def cut(raw: asyncpg.Connection, chain: int, last: int) -> None:
    """Take away all behind `last`, and say that the chain ends there."""
    async with walls_off(raw):
        await raw.execute("DELETE FROM casework.access_events WHERE chain = $1 AND seq > $2", chain, last)
    await head_at(raw, last)


async def test_what_nobody_touched_is_good(
    cairn: wiring.Cairn, alice: Person, anchors: Anchors, casework: Casework, cast: Cast
) -> None:
    await casework.recorded((await cast.bob()).id, 3)
    assert await verdict(cairn, anchors) == Verdict(MANY + 3, 0, None)
    assert await anchors.append(reads(cairn))
    assert await verdict(cairn, anchors) == Verdict(MANY + 3, 1, None)


async def test_nothing_at_all_is_good(cairn: wiring.Cairn, anchors: Anchors) -> None:
    assert await verdict(cairn, anchors) == Verdict(0, 0, None)
    assert not await anchors.append(reads(cairn))


@pytest.mark.parametrize(
    "change",
    [
        "hash = set_byte(hash, 0, get_byte(hash, 0) # 1)", "subject_ids = '{}'", "at = at + interval '1 microsecond'",
        "purpose = 'research'", "ip_prefix = NULL", "detail = '{}'", "actor_id = id", "legal_basis = 'consent'",
    ],
)  # fmt: skip
async def test_case_06_a_flipped_byte_is_named(
    cairn: wiring.Cairn, alice: Person, anchors: Anchors, raw: asyncpg.Connection, change: str
) -> None:
    event_id = await event_of(raw, 1700)
    async with walls_off(raw):
        await raw.execute(f"UPDATE casework.access_events SET {change} WHERE seq = 1700")  # noqa: S608
    assert await verdict(cairn, anchors) == Verdict(
        1699, 0, Fault("hash_mismatch", chain_of(alice.id), 1700, event_id)
    )


async def test_case_06_a_deleted_row_is_named(
    cairn: wiring.Cairn, alice: Person, anchors: Anchors, raw: asyncpg.Connection
) -> None:
    following = await event_of(raw, 1001)
    async with walls_off(raw):
        await raw.execute("DELETE FROM casework.access_events WHERE seq = 1000")
    found = await verdict(cairn, anchors)
    assert found == Verdict(999, 0, Fault("seq_gap", chain_of(alice.id), 1000, following))


async def test_case_06_the_first_row_deleted_is_named(
    cairn: wiring.Cairn, alice: Person, anchors: Anchors, raw: asyncpg.Connection
) -> None:
    following = await event_of(raw, 2)
    async with walls_off(raw):
        await raw.execute("DELETE FROM casework.access_events WHERE seq = 1")
    assert (await verdict(cairn, anchors)).fault == Fault("seq_gap", chain_of(alice.id), 1, following)


async def test_case_06_a_second_row_of_a_number_is_named(
    cairn: wiring.Cairn, alice: Person, anchors: Anchors, raw: asyncpg.Connection
) -> None:
    """At the border of a batch, too."""
    added = new_id()
    others = (name for name in AccessEvent.__table__.columns.keys() if name not in {"id", "at"})  # noqa: SIM118
    names = ", ".join(others)
    await raw.execute(
        f"INSERT INTO casework.access_events (id, at, {names}) SELECT $1, at + interval '1 ms', {names}"  # noqa: S608
        " FROM casework.access_events WHERE seq = 1000", added,
    )  # fmt: skip
    assert (await verdict(cairn, anchors)).fault == Fault("seq_gap", chain_of(alice.id), 1000, str(added))


async def test_case_06_a_cut_tail_is_named_by_the_head(
    cairn: wiring.Cairn, alice: Person, anchors: Anchors, raw: asyncpg.Connection
) -> None:
    async with walls_off(raw):
        await raw.execute("DELETE FROM casework.access_events WHERE seq > 2000")
    fault = Fault("head_mismatch", chain_of(alice.id), MANY)
    assert await verdict(cairn, anchors) == Verdict(2000, 0, fault)


async def test_case_06_a_head_that_was_set_back_is_named(
    cairn: wiring.Cairn, alice: Person, anchors: Anchors, raw: asyncpg.Connection
) -> None:
    await raw.execute("UPDATE casework.chain_heads SET seq = seq - 1")
    assert (await verdict(cairn, anchors)).fault == Fault("head_mismatch", chain_of(alice.id), MANY - 1)
    await raw.execute("DELETE FROM casework.chain_heads")
    assert (await verdict(cairn, anchors)).fault == Fault("head_mismatch", chain_of(alice.id), 0)


async def test_case_06_a_cut_tail_with_the_head_reset_is_named_by_the_anchor(
    cairn: wiring.Cairn, alice: Person, anchors: Anchors, raw: asyncpg.Connection
) -> None:
    chain = chain_of(alice.id)
    assert await anchors.append(reads(cairn))
    await cut(raw, chain, 2000)
    assert await verdict(cairn, anchors, Range(chain=(chain + 1) % 16)) == Verdict(0, 1, None)
    expected = Verdict(2000, 1, Fault("anchor_mismatch", chain, MANY, None, 1))
    assert await verdict(cairn, anchors) == expected
    assert await verdict(cairn, anchors, Range(chain=chain)) == expected


async def test_case_06_a_chain_that_was_written_anew_is_named_by_the_anchor(
    cairn: wiring.Cairn, alice: Person, anchors: Anchors, raw: asyncpg.Connection
) -> None:
    """Somebody computes all hashes again, and the head."""
    chain = chain_of(alice.id)
    assert await anchors.append(reads(cairn))
    async with walls_off(raw):
        await raw.execute("UPDATE casework.access_events SET fields = '{notes}' WHERE seq = $1", MANY - 1)
        rows = await raw.fetch("SELECT * FROM casework.access_events WHERE seq >= $1 ORDER BY seq", MANY - 2)
        before = rows[0]["hash"]
        for row in rows[1:]:
            before = CHAIN.next(before, chained(dict(row)))
            await raw.execute(
                "UPDATE casework.access_events SET hash = $1 WHERE seq = $2", before, row["seq"]
            )
    await raw.execute("UPDATE casework.chain_heads SET hash = $1", before)
    fault = Fault("anchor_mismatch", chain, MANY, await event_of(raw, MANY), 1)
    assert await verdict(cairn, anchors) == Verdict(MANY, 1, fault)


async def test_a_part_begins_with_the_hash_before_it(
    cairn: wiring.Cairn, alice: Person, anchors: Anchors, raw: asyncpg.Connection
) -> None:
    times = {row["seq"]: row["at"] for row in await raw.fetch("SELECT seq, at FROM casework.access_events")}
    wanted = Range(times[2000], times[2100])
    assert await verdict(cairn, anchors, wanted) == Verdict(100, 0, None)
    assert await verdict(cairn, anchors, Range(times[2000])) == Verdict(MANY - 1999, 0, None)
    assert await verdict(cairn, anchors, Range(None, times[2000])) == Verdict(1999, 0, None)
    assert await verdict(cairn, anchors, Range(clock.now() + timedelta(days=1))) == Verdict(0, 0, None)
    async with walls_off(raw):
        await raw.execute("UPDATE casework.access_events SET purpose = 'legal' WHERE seq IN (1500, 2050)")
    found = await verdict(cairn, anchors, wanted)
    assert found.fault is not None and (found.events, found.fault.seq) == (50, 2050)
    assert await verdict(cairn, anchors, Range(times[2051])) == Verdict(MANY - 2050, 0, None)
    async with walls_off(raw):
        await raw.execute("DELETE FROM casework.access_events WHERE seq = 1999")
    assert (await verdict(cairn, anchors, wanted)).fault == Fault("seq_gap", chain_of(alice.id), 1999)


async def test_a_forged_anchor_is_named(
    cairn: wiring.Cairn, alice: Person, anchors: Anchors, journal: FolderJournal, raw: asyncpg.Connection
) -> None:
    """Each anchor in turn, spoiled."""
    for seq in (MANY - 1, MANY):
        await head_at(raw, seq)
        assert await anchors.append(reads(cairn))
    folder = journal._folder
    first, second = folder / "000000000001.json", folder / "000000000002.json"
    kept = first.read_bytes(), second.read_bytes()
    assert await verdict(cairn, anchors) == Verdict(MANY, 2, None)
    for spoiled, number in (
        ((kept[0].replace(b'"seq":2499', b'"seq":2400'), kept[1]), 1),
        ((kept[0], kept[1][:-2]), 2),
        ((b"{}", kept[1]), 1),
        ((kept[1], kept[1]), 1),
        ((kept[0], kept[0]), 2),
    ):
        first.write_bytes(spoiled[0])
        second.write_bytes(spoiled[1])
        assert (await verdict(cairn, anchors)).fault == Fault("anchor_mismatch", anchor=number)
    first.unlink()
    second.write_bytes(kept[1])
    assert (await verdict(cairn, anchors)).fault == Fault("anchor_mismatch", anchor=1)


async def test_an_anchor_of_a_key_that_is_not_ours_is_named_and_not_vouched_for(
    cairn: wiring.Cairn, alice: Person, anchors: Anchors, journal: FolderJournal, raw: asyncpg.Connection
) -> None:
    chain = chain_of(alice.id)
    await cut(raw, chain, 2000)
    digest = await raw.fetchval("SELECT hash FROM casework.chain_heads")
    forged = signed(LABEL, clock.now(), {chain: Head(2000, digest)}, None, Ed25519PrivateKey.generate())
    assert await journal.append(1, forged)
    assert (await verdict(cairn, anchors)).fault == Fault("anchor_mismatch", anchor=1)
    with pytest.raises(AnchorOfAnotherKey):
        await anchors.append(reads(cairn))
    await anchors.leave(cairn.database)
    assert await journal.numbers() == [1]
    assert await anchors.append(reads(cairn), new_key=True)
    assert await verdict(cairn, anchors) == Verdict(2000, 2, None)
