"""Schedules: due by the clock once, made up for once, and neither doubled nor starved by a clock that moves."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

import pytest

from cairn.base import clock
from cairn.kernel.jobs.named import Schedule
from cairn.kernel.jobs.runner import nobody_asks
from cairn.kernel.jobs.timetable import astray, following, moved_on, queue_due
from tests.kernel.conftest import Toy

HOURLY = Schedule("toy.announce", every=timedelta(hours=1))
NIGHTLY = Schedule("toy.announce", daily=time(3, 0))
WEEKLY = Schedule("toy.announce", daily=time(4, 30), weekday=6)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.fixture(autouse=True)
def clock_put_back() -> Iterator[None]:
    yield
    clock.shift(timedelta(0))


@pytest.mark.unit
@pytest.mark.parametrize(
    ("schedule", "now", "expected"),
    [
        (HOURLY, "2026-03-01T10:15", "2026-03-01T11:15"),
        (NIGHTLY, "2026-03-01T02:59", "2026-03-01T03:00"),
        (NIGHTLY, "2026-03-01T03:00", "2026-03-02T03:00"),
        (NIGHTLY, "2026-12-31T23:00", "2027-01-01T03:00"),
        (WEEKLY, "2026-03-01T04:29", "2026-03-01T04:30"),  # a Sunday
        (WEEKLY, "2026-03-01T04:30", "2026-03-08T04:30"),
        (WEEKLY, "2026-03-04T12:00", "2026-03-08T04:30"),
    ],
)
def test_the_next_time(schedule: Schedule, now: str, expected: str) -> None:
    assert following(schedule, at(now)) == at(expected)


@pytest.mark.unit
def test_what_was_missed_for_days_is_made_up_for_once() -> None:
    assert moved_on(NIGHTLY, at("2026-03-01T03:00"), at("2026-03-09T12:00")) == at("2026-03-10T03:00")
    assert moved_on(HOURLY, at("2026-03-01T03:00"), at("2026-03-09T12:00")) == at("2026-03-09T13:00")


@pytest.mark.unit
def test_a_clock_put_back_comes_to_no_time_twice() -> None:
    used = moved_on(NIGHTLY, at("2026-03-01T03:00"), at("2026-03-01T03:00:01"))
    assert not astray(NIGHTLY, used, at("2026-03-01T02:00:01"))
    assert astray(HOURLY, at("2026-03-01T12:00"), at("2026-03-01T10:59"))
    assert astray(NIGHTLY, at("2027-03-01T03:00"), at("2026-03-01T03:00"))


@pytest.mark.unit
@pytest.mark.parametrize(
    "wrong",
    [
        {}, {"every": timedelta(hours=1), "daily": time(3)}, {"weekday": 1}, {"daily": time(3), "weekday": 7},
        {"every": timedelta(0)},
    ],
)  # fmt: skip
def test_a_schedule_that_says_nothing_or_too_much_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"toy\.wrong"):
        Schedule("toy.wrong", **wrong)


async def _looks(toy: Toy, schedule: Schedule, processes: int = 3) -> int:
    """So many processes look at the clock at once; how many jobs they queued, which are then done."""
    queued = await asyncio.gather(
        *[queue_due(toy.program.database, [schedule], nobody_asks) for _ in range(processes)]
    )
    await toy.raw.execute("UPDATE kernel.outbox SET state = 'done'")
    return sum(queued)


@pytest.mark.integration
async def test_missed_hours_are_made_up_for_once_by_several_processes(toy: Toy) -> None:
    assert await _looks(toy, HOURLY) == 1
    assert await _looks(toy, HOURLY) == 0
    clock.shift(timedelta(hours=7, minutes=30))
    assert await _looks(toy, HOURLY) == 1
    assert await _looks(toy, HOURLY) == 0
    clock.shift(timedelta(hours=8, minutes=31))
    assert await _looks(toy, HOURLY) == 1


@pytest.mark.integration
async def test_a_time_of_day_is_not_made_up_for_at_first_and_is_queued_once_a_day(toy: Toy) -> None:
    soon = datetime.now(UTC) + timedelta(hours=2)
    nightly = Schedule("toy.announce", daily=time(soon.hour, soon.minute))
    queued = []
    for hours in range(0, 72, 1):
        clock.shift(timedelta(hours=hours, minutes=1))
        queued.append(await _looks(toy, nightly, processes=1))
    assert sum(queued) == 3
    assert queued[0] == 0


@pytest.mark.integration
@pytest.mark.parametrize("schedule", [HOURLY, Schedule("toy.announce", every=timedelta(minutes=1))])
async def test_a_clock_that_moves_by_an_hour_neither_doubles_nor_starves(
    toy: Toy, schedule: Schedule
) -> None:
    assert await _looks(toy, schedule) == 1
    for hours in (1, 0, -1, 0):  # each a step of an hour, forwards and back
        clock.shift(timedelta(hours=hours))
        assert await _looks(toy, schedule) <= 1
        assert await _looks(toy, schedule) == 0
        clock.shift(timedelta(hours=hours) + schedule.period + timedelta(seconds=1))
        assert await _looks(toy, schedule) == 1, f"starved after a step to {hours} h"
        clock.shift(timedelta(hours=hours))
        await _looks(toy, schedule)


@pytest.mark.integration
async def test_while_a_run_waits_no_other_is_queued(toy: Toy) -> None:
    for hours in (0, 2, 4):
        clock.shift(timedelta(hours=hours))
        await queue_due(toy.program.database, [HOURLY], nobody_asks)
    assert await toy.facts.jobs() == ["toy.announce"]


@pytest.mark.integration
async def test_jitter_puts_off_and_never_brings_forward(toy: Toy) -> None:
    schedule = Schedule("toy.announce", daily=time(3, 0), jitter=timedelta(minutes=30))
    await queue_due(toy.program.database, [schedule], nobody_asks)
    row = await toy.raw.fetchrow("SELECT base_at, due_at FROM kernel.schedules")
    assert (row["base_at"].hour, row["base_at"].minute) == (3, 0)
    assert timedelta(0) <= row["due_at"] - row["base_at"] <= timedelta(minutes=30)


@pytest.mark.integration
async def test_jobs_that_a_clock_put_back_leaves_in_the_future_do_not_wait_for_it(toy: Toy) -> None:
    clock.shift(timedelta(hours=1))
    work = toy.program.relay.runner._work("-")
    work.enqueue("toy.unheard-of", {})
    await work.commit()
    await work.close()
    clock.shift(timedelta(0))
    assert await toy.program.relay.run_due() == 1
