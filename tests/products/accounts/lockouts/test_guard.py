"""The guard as other proofs use it: codes, second factors, a password proven again."""

from __future__ import annotations

import asyncio

import pytest

from cairn.base.ids import new_id
from cairn.base.refusals import Unavailable
from cairn.kernel.access import Caller
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.accounts.errors import AccountLocked
from cairn.products.accounts.lockouts.guard import Claim, Guard


@pytest.fixture
def guess(cairn):
    """One wrong code of a claim, committed."""
    desk = cairn.accounts.desk

    async def wrong(claim: Claim) -> None:
        async with desk.guard.turn(claim):
            await desk.guard.check(desk.reads(), claim)
            await count(cairn, claim)

    return wrong


async def count(cairn, claim: Claim) -> None:
    work = UnitOfWork(cairn.database)
    try:
        await cairn.accounts.desk.guard.failed(work, claim)
        await work.commit()
    finally:
        await work.close()


def at(network: str) -> Caller:
    return Caller(network=network)


async def test_five_wrong_codes_lock_the_network_and_success_forgets(cairn, guess, cast, facts):
    desk, alice = cairn.accounts.desk, await cast.alice()
    claim = desk.guard.claim(alice.id, at("192.0.2.0/24"))
    for _ in range(4):
        await guess(claim)
    work = UnitOfWork(cairn.database)
    desk.guard.succeeded(work, claim)
    await work.commit()
    await work.close()
    for _ in range(5):
        await guess(claim)
    with pytest.raises(AccountLocked) as refused:
        await guess(claim)
    assert 1795 <= int(refused.value.headers["Retry-After"]) <= 1800
    await desk.guard.check(desk.reads(), desk.guard.claim(alice.id, at("203.0.113.0/24")))
    assert await facts.jobs() == ["kernel.notify", "accounts.mail"]


async def test_a_failure_that_was_under_way_neither_prolongs_the_lock_nor_mails_again(
    cairn, guess, cast, raw, later
):
    desk, alice = cairn.accounts.desk, await cast.alice()
    claim = desk.guard.claim(alice.id, at("192.0.2.0/24"))
    for _ in range(5):
        await guess(claim)
    until = await raw.fetchval("SELECT max(locked_until) FROM accounts.lockouts")
    later(10)
    await count(cairn, claim)
    assert await raw.fetchval("SELECT max(locked_until) FROM accounts.lockouts") == until
    assert await raw.fetchval("SELECT count(*) FROM kernel.outbox WHERE job = 'accounts.mail'") == 1


async def test_whoever_gets_in_beside_a_lock_does_not_lift_it(cairn, guess, cast):
    desk, alice = cairn.accounts.desk, await cast.alice()
    claim = desk.guard.claim(alice.id, at("192.0.2.0/24"))
    for _ in range(5):
        await guess(claim)
    work = UnitOfWork(cairn.database)
    desk.guard.succeeded(work, claim)
    await work.commit()
    await work.close()
    with pytest.raises(AccountLocked):
        await desk.guard.check(desk.reads(), claim)


async def test_passwords_and_codes_count_together(visitors, cairn, guess, cast):
    alice = await cast.alice()
    claim = cairn.accounts.desk.guard.claim(alice.id, at("192.0.2.0/24"))
    for _ in range(3):
        await guess(claim)
    await visitors.fail("alice", 2)
    with pytest.raises(AccountLocked):
        await guess(claim)


async def test_a_known_device_is_asked_about_its_own_failures(cairn, guess, cast):
    desk, alice = cairn.accounts.desk, await cast.alice()
    device = new_id()
    for number in range(20):
        await guess(desk.guard.claim(alice.id, at(f"10.0.{number}.0/24")))
    unknown, known = (desk.guard.claim(alice.id, at("203.0.113.0/24"), one) for one in (None, device))
    with pytest.raises(AccountLocked):
        await desk.guard.check(desk.reads(), unknown)
    await desk.guard.check(desk.reads(), known)


async def test_what_was_counted_and_rolled_back_is_not_there(cairn, cast, facts):
    desk, alice = cairn.accounts.desk, await cast.alice()
    work = UnitOfWork(cairn.database)
    await desk.guard.failed(work, desk.guard.claim(alice.id, at("192.0.2.0/24")))
    await work.close()
    assert await facts.count("accounts.lockouts") == 0


async def test_a_turn_is_had_by_so_many_and_no_more_wait():
    guard, claim = Guard(b"key", at_once=2, waiting=3), Claim(new_id(), "192.0.2.0/24")
    inside, most, done = 0, 0, asyncio.Event()

    async def one() -> bool:
        nonlocal inside, most
        async with guard.turn(claim) as waited:
            inside += 1
            most = max(most, inside)
            await done.wait()
            inside -= 1
            return waited

    waiting = [asyncio.create_task(one()) for _ in range(5)]
    await asyncio.sleep(0)
    with pytest.raises(Unavailable) as refused:
        await one()
    assert refused.value.headers["Retry-After"] == "1"
    other = asyncio.create_task(guard.turn(Claim(new_id(), "192.0.2.0/24")).__aenter__())
    assert await other is False, "another account's turn is another matter"
    done.set()
    assert sorted(await asyncio.gather(*waiting)) == [False, False, True, True, True]
    assert most == 2


async def test_a_known_device_does_not_stand_in_the_crowds_queue():
    guard = Guard(b"key", at_once=1, waiting=0)
    subject = new_id()
    async with guard.turn(Claim(subject, "192.0.2.0/24")):
        with pytest.raises(Unavailable):
            await guard.turn(Claim(subject, "203.0.113.0/24")).__aenter__()
        async with guard.turn(Claim(subject, "203.0.113.0/24", new_id())) as waited:
            assert waited is False


async def test_whoever_gives_up_waiting_leaves_the_queue():
    guard, claim = Guard(b"key", at_once=1, waiting=1), Claim(new_id(), "192.0.2.0/24")
    async with guard.turn(claim):
        waiter = asyncio.create_task(guard.turn(claim).__aenter__())
        await asyncio.sleep(0)
        waiter.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiter
    async with guard.turn(claim) as waited:
        assert waited is False
