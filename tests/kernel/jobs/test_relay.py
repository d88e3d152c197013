"""A job runs after its cause has committed, once; a failing one backs off and ends dead and visible."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from prometheus_client import REGISTRY

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.trail import Event
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs import figures
from cairn.kernel.jobs.housekeeping import VACUUM
from cairn.kernel.jobs.named import GiveUp, Job, Schedule
from cairn.kernel.jobs.relay import Relay
from cairn.kernel.telemetry import tracing
from tests.kernel.conftest import NOTES, Toy
from tests.kernel.toy.asgi import call
from tests.kernel.toy.people import ALICE

pytestmark = pytest.mark.integration
RAN = Event("toy.job.ran")


async def _run(work: UnitOfWork, payload: Row) -> None:
    work.record(RAN, new_id(), dict(payload))


async def _fail(work: UnitOfWork, _: Row) -> None:
    work.record(RAN, new_id(), {})
    await work.flush()
    raise RuntimeError("the password is hunter2")


async def _give_up(_: UnitOfWork, __: Row) -> None:
    raise GiveUp


GOOD = Job("toy.announce", _run)
POISON = Job("toy.poison", _fail, most_attempts=3)
HOPELESS = Job("toy.hopeless", _give_up)


async def enqueue(toy: Toy, job: str, count: int = 1, correlation_id: str = "-") -> None:
    work = UnitOfWork(toy.program.database, correlation_id=correlation_id)
    for number in range(count):
        work.enqueue(job, {"number": number})
    await work.commit()
    await work.close()


async def test_a_job_runs_after_its_cause_and_not_without_it(toy: Toy) -> None:
    relay = Relay(toy.program.database, [GOOD])
    refused = await call(toy.program.app, "POST", f"{NOTES}/refused", json={}, headers=ALICE.headers)
    assert refused.status == 409
    assert await relay.run_due() == 0
    headers = {**ALICE.headers, "X-Correlation-ID": "find-me"}
    assert (
        await call(toy.program.app, "POST", f"{NOTES}/announced", json={"title": "a"}, headers=headers)
    ).status == 201
    assert await relay.run_due() == 1
    assert await relay.run_due() == 0
    assert await toy.facts.events() == ["toy.note.created", "toy.job.ran"]
    correlated = await toy.facts.count("kernel.audit_log", "correlation_id = 'find-me'")
    assert correlated == 2
    row = await toy.raw.fetchrow("SELECT * FROM kernel.outbox")
    assert (row["state"], row["last_error"]) == ("done", None)
    assert row["finished_at"] is not None


async def test_two_relays_do_each_job_once(toy: Toy) -> None:
    await enqueue(toy, "toy.announce", 200)
    relays = [Relay(toy.program.database, [GOOD]) for _ in range(4)]
    assert sum(await asyncio.gather(*[relay.run_due() for relay in relays])) == 200
    assert await toy.facts.count("kernel.audit_log") == 200
    numbers = await toy.raw.fetchval("SELECT count(DISTINCT changes ->> 'number') FROM kernel.audit_log")
    assert numbers == 200
    assert await toy.facts.count("kernel.outbox", "state <> 'done'") == 0


async def test_a_relay_killed_in_the_middle_leaves_the_job_for_the_next(toy: Toy) -> None:
    begun = asyncio.Event()

    async def hang(work: UnitOfWork, _: Row) -> None:
        work.record(RAN, new_id(), {})
        await work.flush()
        begun.set()
        await asyncio.sleep(60)

    await enqueue(toy, "toy.announce")
    killed = asyncio.create_task(Relay(toy.program.database, [Job("toy.announce", hang)]).run_due())
    await begun.wait()
    assert await Relay(toy.program.database, [GOOD]).run_due() == 0
    killed.cancel()
    with pytest.raises(asyncio.CancelledError):
        await killed
    assert await Relay(toy.program.database, [GOOD]).run_due() == 1
    assert await toy.facts.events() == ["toy.job.ran"]


async def test_a_failing_job_backs_off_and_ends_dead_and_visible(toy: Toy) -> None:
    await enqueue(toy, "toy.poison")
    relay = Relay(toy.program.database, [POISON])
    try:
        waits = []
        for attempt in range(1, 4):
            before = clock.now()
            assert await relay.run_due() == 1
            row = await toy.raw.fetchrow("SELECT * FROM kernel.outbox")
            assert row["attempts"] == attempt
            assert row["state"] == ("dead" if attempt == 3 else "queued")
            assert row["last_error"] == "RuntimeError"
            waits.append((row["due_at"] - before).total_seconds())
            assert await relay.run_due() == 0
            clock.shift(row["due_at"] - clock.now() + timedelta(seconds=1) + _shifted())
        assert 1 <= waits[0] < 3.5
        assert 2 <= waits[1] < 6.5
    finally:
        clock.shift(timedelta(0))
    assert await toy.facts.events() == []
    assert row["finished_at"] is not None


def _shifted() -> timedelta:
    return clock._shift


async def test_a_job_that_nobody_knows_waits_for_a_newer_release(toy: Toy) -> None:
    await enqueue(toy, "toy.unheard-of")
    old, new = Relay(toy.program.database, [GOOD]), Relay(toy.program.database, [Job("toy.unheard-of", _run)])
    assert await old.run_due() == 1
    row = await toy.raw.fetchrow("SELECT * FROM kernel.outbox")
    assert (row["state"], row["attempts"], row["last_error"]) == ("queued", 0, "UnknownJob")
    try:
        clock.shift(timedelta(minutes=1))
        assert await new.run_due() == 1
        assert await toy.facts.events() == ["toy.job.ran"]
        await enqueue(toy, "toy.never")
        clock.shift(timedelta(hours=26))
        assert await old.run_due() == 1
        assert await toy.facts.count("kernel.outbox", "state = 'dead' AND last_error = 'UnknownJob'") == 1
    finally:
        clock.shift(timedelta(0))


async def test_a_poisonous_job_does_not_hold_up_the_others(toy: Toy) -> None:
    await enqueue(toy, "toy.poison")
    await enqueue(toy, "toy.announce", 3)
    assert await Relay(toy.program.database, [POISON, GOOD]).run_due() == 4
    assert await toy.facts.count("kernel.outbox", "state = 'done'") == 3


async def test_a_schedule_is_queued_once_by_two_relays(toy: Toy) -> None:
    every = [Schedule("toy.announce", timedelta(hours=1))]
    relays = [Relay(toy.program.database, [GOOD], every) for _ in range(4)]
    await asyncio.gather(*[relay._schedule() for relay in relays])
    assert await toy.facts.jobs() == ["toy.announce"]
    await relays[0].run_due()
    await asyncio.gather(*[relay._schedule() for relay in relays])
    assert await toy.facts.jobs() == []
    try:
        clock.shift(timedelta(hours=1, seconds=1))
        await asyncio.gather(*[relay._schedule() for relay in relays])
        assert await toy.facts.jobs() == ["toy.announce"]
    finally:
        clock.shift(timedelta(0))


async def test_stop_lets_the_running_job_end_and_starts_no_other(toy: Toy) -> None:
    begun = asyncio.Event()

    async def slow(work: UnitOfWork, payload: Row) -> None:
        begun.set()
        await asyncio.sleep(0.3)
        await _run(work, payload)

    await enqueue(toy, "toy.announce", 2)
    relay = Relay(toy.program.database, [Job("toy.announce", slow)])
    relay.start()
    await begun.wait()
    await relay.stop()
    assert await toy.facts.events() == ["toy.job.ran"]
    assert await toy.facts.count("kernel.outbox", "state = 'queued'") == 1


async def test_a_woken_relay_does_not_wait_for_its_poll(toy: Toy) -> None:
    relay = Relay(toy.program.database, [GOOD])
    relay.start()
    try:
        await asyncio.sleep(0.1)
        await enqueue(toy, "toy.announce")
        relay.wake()
        for _ in range(30):
            if await toy.facts.count("kernel.outbox", "state = 'done'"):
                break
            await asyncio.sleep(0.02)
        assert await toy.facts.count("kernel.outbox", "state = 'done'") == 1
    finally:
        await relay.stop()


async def test_a_relay_outlives_a_broken_outbox(toy: Toy) -> None:
    relay = Relay(toy.program.database, [GOOD])
    await toy.raw.execute("ALTER TABLE kernel.outbox RENAME TO away")
    try:
        relay.start()
        await asyncio.sleep(0.1)
    finally:
        await toy.raw.execute("ALTER TABLE kernel.away RENAME TO outbox")
    await enqueue(toy, "toy.announce")
    relay.wake()
    for _ in range(60):
        if await toy.facts.count("kernel.outbox", "state = 'done'"):
            break
        await asyncio.sleep(0.05)
    await relay.stop()
    assert await toy.facts.events() == ["toy.job.ran"]


async def test_a_job_that_gives_up_is_dead_at_once_and_visible(toy: Toy) -> None:
    relay = Relay(toy.program.database, [HOPELESS])
    await enqueue(toy, "toy.hopeless")
    assert await relay.run_due() == 1
    where = "state = 'dead' AND attempts = 1 AND last_error = 'GiveUp' AND finished_at IS NOT NULL"
    assert await toy.facts.count("kernel.outbox", where) == 1
    assert await relay.run_due() == 0


async def _until(toy: Toy, where: str, count: int = 1) -> None:
    async with asyncio.timeout(10):
        while await toy.facts.count("kernel.outbox", where) < count:
            await asyncio.sleep(0.02)


async def test_long_jobs_leave_half_of_the_places_to_others(toy: Toy) -> None:
    go_on = asyncio.Event()

    async def hang(work: UnitOfWork, payload: Row) -> None:
        await go_on.wait()
        await _run(work, payload)

    await enqueue(toy, "toy.export", 6)
    await enqueue(toy, "toy.announce", 20)
    relay = Relay(toy.program.database, [Job("toy.export", hang, seconds=600), GOOD], places=4)
    relay.start()
    try:
        await _until(toy, "job = 'toy.announce' AND state = 'done'", 20)
        assert await toy.facts.count("kernel.outbox", "state = 'running'") == 2
        go_on.set()
        await _until(toy, "state = 'done'", 26)
    finally:
        await relay.stop()


async def test_a_hanging_job_does_not_hold_up_the_others_and_is_ended_in_its_time(toy: Toy) -> None:
    async def hang(_: UnitOfWork, __: Row) -> None:
        await asyncio.sleep(60)

    await enqueue(toy, "toy.hang")
    await enqueue(toy, "toy.announce", 3)
    relay = Relay(toy.program.database, [Job("toy.hang", hang, seconds=1.0), GOOD], places=2)
    relay.start()
    try:
        await _until(toy, "state = 'done'", 3)
        await _until(toy, "state = 'queued' AND attempts = 1 AND last_error = 'TimeoutError'")
    finally:
        await relay.stop()


async def test_an_attempt_that_was_taken_for_dead_cannot_commit(toy: Toy) -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def slow(work: UnitOfWork, payload: Row) -> None:
        begun.set()
        await go_on.wait()
        await _run(work, payload)

    await enqueue(toy, "toy.announce")
    slow_one = asyncio.create_task(Relay(toy.program.database, [Job("toy.announce", slow)]).run_due())
    await begun.wait()
    holders = "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND classid = 727201113"
    await toy.raw.execute(f"SELECT pg_terminate_backend(pid) FROM ({holders}) held")  # noqa: S608
    async with asyncio.timeout(10):
        while await toy.raw.fetch(holders):
            await asyncio.sleep(0.01)
    assert await Relay(toy.program.database, [GOOD]).run_due() == 1
    go_on.set()
    assert await slow_one == 1
    assert await toy.facts.events() == ["toy.job.ran"]
    assert await toy.facts.count("kernel.outbox", "state = 'done' AND attempts = 2") == 1


async def test_what_a_job_touches_and_queues_is_told_as_after_a_request(toy: Toy) -> None:
    told: list[tuple[frozenset[str], int]] = []

    async def committed(tags: frozenset[str], jobs: int) -> None:
        told.append((tags, jobs))

    async def touches(work: UnitOfWork, payload: Row) -> None:
        work.touch("notes", "note:1")
        work.enqueue("toy.announce", payload)

    await enqueue(toy, "toy.touch", correlation_id="find-me")
    assert (
        await Relay(toy.program.database, [Job("toy.touch", touches), GOOD], committed=committed).run_due()
        == 2
    )
    assert told == [(frozenset({"notes", "note:1"}), 1)]
    assert await toy.facts.count("kernel.outbox", "correlation_id = 'find-me'") == 2
    assert await toy.facts.count("kernel.audit_log", "correlation_id = 'find-me'") == 1


async def test_a_job_runs_in_the_trace_of_its_cause_and_so_do_its_own_jobs(toy: Toy) -> None:
    parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    seen: list[str | None] = []

    async def looks(work: UnitOfWork, payload: Row) -> None:
        seen.append(tracing.traceparent())
        if payload["number"] == 0:
            work.enqueue("toy.looks", {"number": 1})

    with tracing.continued("a request", parent):
        await enqueue(toy, "toy.looks")
    assert await Relay(toy.program.database, [Job("toy.looks", looks)]).run_due() == 2
    assert [str(where).split("-")[1] for where in seen] == [parent.split("-")[1]] * 2
    assert await toy.facts.count("kernel.outbox", f"traceparent LIKE '00-{parent.split('-')[1]}-%'") == 2


async def test_a_job_may_work_outside_any_transaction_beforehand(toy: Toy) -> None:
    await enqueue(toy, "kernel.vacuum")
    assert await Relay(toy.program.database, [VACUUM]).run_due() == 1
    assert await toy.facts.count("kernel.outbox", "state = 'done'") == 1
    async with asyncio.timeout(10):  # statistics come a moment later
        while not await toy.raw.fetchval(
            "SELECT count(*) FROM pg_stat_user_tables WHERE relname = 'outbox' AND vacuum_count > 0"
        ):
            await toy.raw.execute("SELECT pg_stat_clear_snapshot()")
            await asyncio.sleep(0.05)


async def test_a_claim_whose_answer_was_lost_is_put_back(toy: Toy) -> None:
    await enqueue(toy, "toy.announce")
    relay = Relay(toy.program.database, [GOOD])
    await toy.raw.execute(
        "UPDATE kernel.outbox SET state = 'running', attempts = 1, runner = $1, claim = $2,"
        " started_at = now() - interval '6 s'", relay._claimer.presence.number, new_id(),
    )  # fmt: skip
    assert await relay._claimer.presence.hold()
    await relay.runner.sweep(relay._claimer)
    assert await toy.facts.count("kernel.outbox", "state = 'queued' AND attempts = 1") == 1
    await relay.stop()


async def test_what_is_counted(toy: Toy) -> None:
    def value(name: str, **labels: str) -> float:
        return REGISTRY.get_sample_value(name, labels) or 0.0

    before = value("jobs_done_total", job="toy.announce"), value("jobs_failed_total", job="toy.hopeless")
    await enqueue(toy, "toy.announce", 2)
    await enqueue(toy, "toy.hopeless")
    await Relay(toy.program.database, [GOOD, HOPELESS]).run_due()
    await enqueue(toy, "toy.announce", 4)
    await toy.raw.execute("UPDATE kernel.outbox SET due_at = now() - interval '1 min' WHERE state = 'queued'")
    await figures.look(toy.program.database)
    after = value("jobs_done_total", job="toy.announce"), value("jobs_failed_total", job="toy.hopeless")
    assert (after[0] - before[0], after[1] - before[1]) == (2, 1)
    assert (value("jobs_queued"), value("jobs_running"), value("jobs_dead")) == (4, 0, 1)
    assert value("jobs_lag_seconds") >= 60
    assert value("outbox_lag_seconds") >= 60
    assert value("job_duration_seconds_count", job="toy.announce") >= 2
