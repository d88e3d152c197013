"""Who finds which session."""

from __future__ import annotations

import pytest

from cairn import wiring
from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.access import Caller
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.casework.sessions.queries import finder
from tests.builders.casework import Casework
from tests.cast import Cast, Person

pytestmark = pytest.mark.integration


async def found(cairn: wiring.Cairn, person: Person, row_id: object, *, lock: bool = False) -> Row | None:
    work = UnitOfWork(cairn.database, Caller(user_id=person.id, roles=frozenset({"user"})))
    try:
        return await finder()(work, work.caller, row_id, lock=lock)
    finally:
        await work.close()


async def test_a_single_session_is_found_by_those_who_see_its_beneficiary(
    cairn: wiring.Cairn, cast: Cast, casework: Casework
) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    team = await casework.team()
    beneficiary = await casework.beneficiary(alice, team_id=team)
    session = await casework.session(beneficiary, alice, notes="Met at home.")
    await casework.member(bob, "supervisor", team=team)
    await casework.member(charlie, "manager")
    for person, lock in ((alice, False), (alice, True), (bob, True)):
        row = await found(cairn, person, session, lock=lock)
        assert row is not None and (row["notes"], row["view"]) == ("Met at home.", "full")
    outline = await found(cairn, charlie, session)
    assert outline is not None and outline["view"] == "outline"
    assert await found(cairn, await cast.mallory(), session) is None
    assert await found(cairn, alice, new_id()) is None


async def test_a_group_is_found_by_its_worker_and_by_who_has_a_participant(
    cairn: wiring.Cairn, cast: Cast, casework: Casework
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    session = await casework.session(None, alice, notes="Cooking")
    row = await found(cairn, alice, session, lock=True)
    assert row is not None and (row["as_worker"], row["notes"], row["as_primary"]) == (True, "Cooking", False)
    assert await found(cairn, bob, session) is None
    await casework.participant(session, await casework.beneficiary(bob, "Tom"))
    row = await found(cairn, bob, session)
    assert row is not None and (row["as_worker"], row["as_primary"], row["view"]) == (False, True, "full")
