"""The layer of one process: bounded, and true to its tags."""

from __future__ import annotations

import random
import sys
import time

import pytest

from cairn.kernel.cache import EVERYTHING, Entry, Stored
from cairn.kernel.cache.shelf import Shelf

pytestmark = pytest.mark.unit


def shelf_of(size: int = 1_000_000) -> Shelf:
    shelf = Shelf(size)
    shelf.trusted_until = float("inf")
    return shelf


def keep(shelf: Shelf, name: str, *tags: str, body: bytes = b"x", seconds: float = 60) -> Entry:
    known = frozenset(tags)
    flight = shelf.take_off((name, ""), known)
    entry = Entry(
        (name, ""), known, flight.began, stored=Stored(200, [(b"etag", b'"1"')], body),
        life_ends=time.monotonic() + seconds,
    )  # fmt: skip
    shelf.land(flight, entry)
    return entry


def test_a_touched_tag_takes_what_is_under_it_and_nothing_else() -> None:
    shelf = shelf_of()
    keep(shelf, "/a", "items", "item:1")
    keep(shelf, "/b", "items")
    keep(shelf, "/c", "item:1")
    shelf.bump(["item:1"])
    assert [name for name in ("/a", "/b", "/c") if shelf.get((name, ""))] == ["/b"]
    shelf.bump([EVERYTHING])
    assert len(shelf) == 0
    assert shelf.bytes == 0
    assert not shelf._by_tag


def test_memory_is_bounded_and_the_longest_unused_goes() -> None:
    shelf = shelf_of(200_000)
    keep(shelf, "/kept", "t")
    for number in range(2_000):
        keep(shelf, f"/{number}", "t", f"tag:{number}", body=bytes(1_000))
        assert shelf.get(("/kept", "")) is not None
        assert shelf.bytes <= 200_000
    assert shelf.evictions > 1_500
    assert len(shelf._by_tag) == len(shelf)  # each has a tag of its own but one, and one they share
    assert sum(entry.size for entry in shelf._entries.values()) == shelf.bytes


def test_what_is_counted_is_no_less_than_what_it_takes() -> None:
    entry = keep(shelf_of(), "/a" * 50, "items", body=bytes(500))
    held = (entry, entry.stored, entry.stored.body, entry.key[0], entry.variants, *entry.stored.headers)
    assert entry.size >= sum(map(sys.getsizeof, held))


def test_one_answer_is_not_worth_all_others() -> None:
    shelf = shelf_of(100_000)
    keep(shelf, "/small", "t")
    keep(shelf, "/huge", "t", body=bytes(60_000))
    assert shelf.get(("/huge", "")) is None
    assert shelf.get(("/small", "")) is not None


def test_without_proof_only_the_freshest_is_served() -> None:
    shelf = shelf_of()
    shelf.trusted_until = float("-inf")
    entry = keep(shelf, "/a", "t")
    assert shelf.get(("/a", "")) is entry
    entry.began -= 0.1
    assert shelf.get(("/a", "")) is None
    shelf.trusted_until = time.monotonic() + 5
    assert shelf.get(("/a", "")) is entry


def test_an_ended_life_is_no_answer() -> None:
    shelf = shelf_of()
    keep(shelf, "/a", "t", seconds=-1)
    assert shelf.get(("/a", "")) is None
    keep(shelf, "/a", "t", seconds=0.01)
    time.sleep(0.02)
    assert shelf.get(("/a", "")) is None
    assert len(shelf) == 0


def test_while_a_commit_may_come_nothing_is_kept() -> None:
    shelf = shelf_of()
    shelf.doubt(["t"], "a", 60)
    shelf.doubt(["t"], "b", 60)
    shelf.trust(["t"], "a")
    keep(shelf, "/a", "t")
    assert shelf.get(("/a", "")) is None
    shelf.trust(["t"], "b")
    keep(shelf, "/a", "t")
    assert shelf.get(("/a", "")) is not None
    shelf.doubt(["u"], "c", 0)
    keep(shelf, "/b", "u")
    assert shelf.get(("/b", "")) is not None


@pytest.mark.parametrize("seed", range(20))
def test_it_agrees_with_a_plain_model(seed: int) -> None:
    """Fills that overlap with touches, in any order: what is kept was read after the last touch of each of its tags."""
    dice = random.Random(seed)
    shelf, touched, flying, step = shelf_of(), dict.fromkeys("tuv", 0), [], 0
    for step in range(1, 400):
        match dice.randrange(3):
            case 0:
                name = dice.choice("abcd")
                tags = frozenset(dice.sample("tuv", 2))
                flying.append((step, shelf.take_off((name, ""), tags)))
            case 1:
                tag = dice.choice("tuv")
                shelf.bump([tag])
                touched[tag] = step
            case 2 if flying:
                began, flight = flying.pop(dice.randrange(len(flying)))
                stored = Stored(200, (), str(began).encode())
                entry = Entry(flight.key, flight.tags, flight.began, stored=stored, life_ends=float("inf"))
                shelf.land(flight, entry)
        for name in "abcd":
            kept = shelf.get((name, ""))
            if kept is not None:
                assert int(kept.stored.body) > max(touched[tag] for tag in kept.tags)
    for _, flight in flying:
        shelf.land(flight, None)
    shelf.clear()
    assert (len(shelf), shelf.bytes, shelf._by_tag, shelf._flights) == (0, 0, {}, {})
