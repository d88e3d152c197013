"""Passwords verify, older hashes are replaced, and a full queue is refused."""

from __future__ import annotations

import asyncio
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator

import argon2
import bcrypt
import pytest
from werkzeug.security import generate_password_hash

from cairn.base.refusals import Unavailable
from cairn.kernel.identity.passwords import PasswordHasher, SlowRefusal, Verified
from tests.hashing import hashes_of_production

pytestmark = pytest.mark.unit

GOOD = "Correct-Horse-7"


@pytest.fixture
def hasher() -> Iterator[PasswordHasher]:
    with hashes_of_production():
        made = PasswordHasher(workers=1, queue=2)
        yield made
        made.close()


async def test_the_right_password_verifies_and_no_other(hasher: PasswordHasher) -> None:
    stored = await hasher.hash(GOOD)
    assert stored.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert await hasher.verify(stored, GOOD) == Verified(ok=True)
    assert await hasher.verify(stored, GOOD + " ") == Verified(ok=False)
    assert stored != await hasher.hash(GOOD)


async def test_both_spellings_of_a_character_verify(hasher: PasswordHasher) -> None:
    stored = await hasher.hash("Pu\u0308nktlich-7")
    assert (await hasher.verify(stored, "P\u00fcnktlich-7")).ok


@pytest.mark.parametrize(
    "stored",
    [
        bcrypt.hashpw(GOOD.encode(), bcrypt.gensalt(4)).decode(),
        bcrypt.hashpw(GOOD.encode(), bcrypt.gensalt(4)).decode().replace("$2b$", "$2y$"),
        bcrypt.hashpw(GOOD.encode(), bcrypt.gensalt(4, prefix=b"2a")).decode(),
        generate_password_hash(GOOD, "pbkdf2:sha256:1000"),
        generate_password_hash(GOOD, "scrypt:1024:8:1"),
        argon2.PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(GOOD),
    ],
    ids=["bcrypt 2b", "bcrypt 2y", "bcrypt 2a", "pbkdf2", "scrypt", "weak argon2"],
)
async def test_older_hashes_verify_once_and_are_replaced(hasher: PasswordHasher, stored: str) -> None:
    assert await hasher.verify(stored, "Wrong-Horse-7") == Verified(ok=False)
    verified = await hasher.verify(stored, GOOD)
    assert verified.ok
    assert verified.upgraded is not None
    assert verified.upgraded.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert await hasher.verify(verified.upgraded, GOOD) == Verified(ok=True)


async def test_bcrypt_takes_the_first_72_bytes_as_it_always_did(hasher: PasswordHasher) -> None:
    long = "aB3!" * 25
    stored = bcrypt.hashpw(long.encode()[:72], bcrypt.gensalt(4)).decode()
    verified = await hasher.verify(stored, long)
    assert verified.upgraded is not None
    assert (await hasher.verify(verified.upgraded, long)).ok
    assert not (await hasher.verify(verified.upgraded, long[:72])).ok


@pytest.mark.parametrize(
    "stored", ["", "x", "$2b$", "$2b$04$short", "pbkdf2:sha256$", "scrypt:x$y$z", "$argon2id$v=19$"]
)
async def test_a_broken_hash_is_a_wrong_password(hasher: PasswordHasher, stored: str) -> None:
    assert await hasher.verify(stored, GOOD) == Verified(ok=False)


@pytest.mark.parametrize("password", ["x" * 129, "x" * 1_000_000, "a\0b", "\ud800", ""])
async def test_what_cannot_be_a_password_is_wrong_and_is_not_hashed(
    hasher: PasswordHasher, password: str
) -> None:
    stored = await hasher.hash(GOOD)
    assert await hasher.verify(stored, password) == Verified(ok=False)
    if password:
        with pytest.raises(ValueError, match="cannot be a password"):
            await hasher.hash(password)


async def test_unknown_user_wrong_and_impossible_password_take_the_same_time(hasher: PasswordHasher) -> None:
    """In turns, so that whatever else the machine does slows all of them: the fastest of each is looked at."""
    stored = await hasher.hash(GOOD)
    asked = {"wrong": (stored, "Wrong-Horse-7"), "unknown": (None, GOOD), "impossible": (stored, "x" * 200)}
    fastest = dict.fromkeys(asked, 60.0)
    for _ in range(15):
        for name, (known, password) in asked.items():
            start = time.perf_counter()
            assert not (await hasher.verify(known, password)).ok
            fastest[name] = min(fastest[name], time.perf_counter() - start)
    assert max(fastest.values()) < 2 * min(fastest.values()), fastest


async def refuses_what_is_too_much(hasher: PasswordHasher) -> None:
    """Of ten at once three have room; then there is room again."""
    answers = await asyncio.gather(*(hasher.verify(None, GOOD) for _ in range(10)), return_exceptions=True)
    assert sum(isinstance(answer, Unavailable) for answer in answers) == 7
    assert sum(answer == Verified(ok=False) for answer in answers) == 3
    assert (await hasher.verify(await hasher.hash(GOOD), GOOD)).ok


async def test_a_full_queue_is_refused_and_empties_again(hasher: PasswordHasher) -> None:
    await refuses_what_is_too_much(hasher)


async def test_a_queue_without_an_end_is_caught(
    hasher: PasswordHasher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hasher, "_places", threading.Semaphore(1000))
    with pytest.raises(AssertionError, match="== 7"):
        await refuses_what_is_too_much(hasher)


async def test_a_caller_that_leaves_gives_its_place_back(hasher: PasswordHasher) -> None:
    for _ in range(5):
        leaving = [asyncio.create_task(hasher.verify(None, GOOD)) for _ in range(3)]
        await asyncio.sleep(0)
        for task in leaving:
            task.cancel()
        await asyncio.gather(*leaving, return_exceptions=True)
        await asyncio.sleep(0.2)
    assert (await hasher.verify(await hasher.hash(GOOD), GOOD)).ok


async def lets_the_loop_turn(hasher: PasswordHasher) -> None:
    """While it hashes."""
    work = asyncio.create_task(hasher.hash(GOOD))
    turns = 0
    while not work.done():
        await asyncio.sleep(0)
        turns += 1
    assert turns > 10


async def test_the_event_loop_goes_on_meanwhile(hasher: PasswordHasher) -> None:
    await lets_the_loop_turn(hasher)


async def test_hashing_on_the_event_loop_is_caught(
    hasher: PasswordHasher, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def on_the_loop(work: Callable[[], str]) -> str:
        return work()

    monkeypatch.setattr(hasher, "_apart", on_the_loop)
    with pytest.raises(AssertionError, match="> 10"):
        await lets_the_loop_turn(hasher)


async def test_after_closing_it_is_unavailable(hasher: PasswordHasher) -> None:
    hasher.close()
    for _ in range(10):
        with pytest.raises(Unavailable):
            await hasher.verify(None, GOOD)


async def test_room_is_asked_for_without_taking_it(hasher: PasswordHasher) -> None:
    for _ in range(10):
        await hasher.check_room()
    waiting = [asyncio.create_task(hasher.verify(None, GOOD)) for _ in range(3)]
    await asyncio.sleep(0)
    with pytest.raises(Unavailable):
        await hasher.check_room()
    await asyncio.gather(*waiting)
    await hasher.check_room()


async def test_of_many_refusals_at_once_only_so_many_pause() -> None:
    refusal, ended = SlowRefusal(), []

    async def one(number: int) -> None:
        with pytest.raises(Unavailable) as refused:
            await refusal.give()
        ended.append(number)
        assert refused.value.headers["Retry-After"] == "1"

    async with asyncio.TaskGroup() as group:
        for number in range(100):
            group.create_task(one(number))
    assert sorted(ended[:36]) == list(range(64, 100)), "those beyond the bound wait for nothing"
    assert sorted(ended) == list(range(100))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a priority for each thread")
async def test_hashing_steps_back_behind_the_event_loop(hasher: PasswordHasher) -> None:
    def niceness() -> int:
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    assert await hasher._apart(niceness) == min(niceness() + 10, 19)
