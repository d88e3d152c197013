"""What is told is written once, in the transaction of its job, if and only if its cause committed."""

from __future__ import annotations

import asyncio
import copy
from uuid import UUID

import asyncpg
import pytest

from cairn import wiring
from cairn.base.ids import new_id
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.notify import Kinds, NotificationKind
from cairn.kernel.notify.actions import MOST_IN_A_JOB, WRITE_JOB
from cairn.kernel.notify.jobs import write_job
from cairn.kernel.notify.queries import WRITE
from cairn.products.accounts.notices import PASSWORD_CHANGED
from tests.kernel.notify.conftest import queued

INVITED = NotificationKind("toys.game.invited", "toy_game")
PEOPLE = """
INSERT INTO accounts.users (id, email, email_key, roles, state, created_at, updated_at)
SELECT gen_random_uuid(), n || '@example.org', n || '@example.org', ARRAY['user'], 'active', now(), now()
FROM generate_series(1, $1) n RETURNING id
"""


async def test_it_is_there_after_the_commit_and_holds_ids_only(cairn, cast, tell, raw):
    alice = await cast.alice()
    subject = await tell(alice.id)
    row = await raw.fetchrow("SELECT * FROM kernel.notifications")
    assert {**row} == {
        **row, "owner_id": alice.id, "kind": "accounts.password.changed", "subject_type": "user",
        "subject_id": subject, "read_at": None,
    }  # fmt: skip
    assert set(map(type, row.values())) <= {UUID, str, type(row["created_at"]), type(None), type(row["id"])}


async def test_nothing_is_told_where_the_cause_does_not_commit(cairn, cast, facts):
    alice = await cast.alice()
    await queued(cairn, [alice.id], PASSWORD_CHANGED, new_id(), commit=False)
    await cairn.relay.run_due()
    assert await facts.count("kernel.outbox") == 0
    assert await facts.count("kernel.notifications") == 0


async def test_many_in_batches_and_each_person_once(cairn, raw, facts):
    people = [row["id"] for row in await raw.fetch(PEOPLE, MOST_IN_A_JOB + 1)]
    await queued(cairn, [*people, *people], PASSWORD_CHANGED, new_id())
    assert await facts.jobs() == [WRITE_JOB] * 2
    await cairn.relay.run_due()
    assert await facts.count("kernel.notifications") == len(people)


async def test_whoever_has_no_account_is_told_nothing(cairn, cast, tell, facts):
    alice = await cast.alice()
    await tell(new_id(), alice.id, new_id())
    assert await facts.count("kernel.notifications") == 1
    await tell(new_id())
    assert await facts.count("kernel.notifications") == 1
    assert await facts.count("kernel.outbox", "state = 'done'") == 2


async def delivered_again(cairn: wiring.Cairn, raw: asyncpg.Connection) -> None:
    """As a broker may: a job that was done is run once more, with what it was told."""
    await raw.execute("UPDATE kernel.outbox SET state = 'queued', due_at = now()")
    assert await cairn.relay.run_due() == 1


async def check_once(cairn: wiring.Cairn, raw: asyncpg.Connection) -> None:
    await delivered_again(cairn, raw)
    assert await raw.fetchval("SELECT count(*) FROM kernel.notifications") == 1


async def test_a_job_that_runs_twice_tells_once(cairn, cast, tell, raw):
    await tell((await cast.alice()).id)
    await check_once(cairn, raw)


async def test_the_check_sees_a_job_that_tells_twice(cairn, cast, tell, raw, monkeypatch):
    """The mutant: an insert that knows no cause."""
    await tell((await cast.alice()).id)
    await raw.execute("ALTER TABLE kernel.notifications DROP CONSTRAINT uq_notifications_owner_id_cause_id")
    careless = copy.copy(WRITE)
    careless.sql = WRITE.sql.partition(" ON CONFLICT")[0]
    monkeypatch.setattr("cairn.kernel.notify.jobs.WRITE", careless)
    try:
        with pytest.raises(AssertionError):
            await check_once(cairn, raw)
    finally:
        await raw.execute("TRUNCATE kernel.notifications")
        await raw.execute(
            "ALTER TABLE kernel.notifications"
            " ADD CONSTRAINT uq_notifications_owner_id_cause_id UNIQUE (owner_id, cause_id)"
        )


async def test_nobody_is_erased_between_the_look_and_the_row(cairn, cast, raw):
    """The job holds the account: an erasure waits for it, and then finds the row."""
    alice = await cast.alice()
    await raw.execute("UPDATE accounts.users SET erasure_due_at = now()")
    work, erasing = UnitOfWork(cairn.database), UnitOfWork(cairn.database)
    jobs = {job.name: job for product in cairn.products for job in product.jobs}
    try:
        assert await cairn.accounts.present(work, [alice.id]) == {alice.id}
        erased = asyncio.create_task(_erase(erasing, jobs["accounts.erase"].run, alice.id))
        done, _ = await asyncio.wait([erased], timeout=0.3)
        assert not done
        values = {
            "ids": [new_id()], "owner_ids": [alice.id], "kind": "accounts.password.changed",
            "subject_type": "user", "subject_id": alice.id, "cause_id": new_id(), "at": work.now,
        }  # fmt: skip
        work.execute(WRITE, values)
        await work.commit()
        await work.close()
        await erased
    finally:
        await work.close()
        await erasing.close()
    assert await raw.fetchval("SELECT count(*) FROM accounts.users") == 0
    assert await raw.fetchval("SELECT count(*) FROM kernel.notifications") == 0


async def _erase(work, run, user_id):
    await run(work, {"user_id": str(user_id)})
    await work.commit()


async def test_a_kind_that_nobody_says_is_dead_at_once_and_visible(cairn, cast, facts):
    alice = await cast.alice()
    await queued(cairn, [alice.id], INVITED, new_id())
    await cairn.relay.run_due()
    assert await facts.count("kernel.outbox", "state = 'dead' AND last_error = 'UnknownKind'") == 1
    assert await facts.count("kernel.notifications") == 0


def test_kinds_that_do_not_fit_stop_the_start():
    assert INVITED in Kinds({"toys": [INVITED]})
    assert PASSWORD_CHANGED not in Kinds({"toys": [INVITED]})
    with pytest.raises(ValueError, match="another product"):
        Kinds({"catalogue": [INVITED]})
    with pytest.raises(ValueError, match="said twice"):
        Kinds({"toys": [INVITED, NotificationKind("toys.game.invited", "group")]})
    for name, subject in (
        ("invited", "group"),
        ("toys.game", "game"),
        ("toys.game.invited", "a group"),
    ):
        with pytest.raises(ValueError, match=r"product\.noun\.happened"):
            NotificationKind(name, subject)


async def test_the_job_of_another_program_s_kinds(cairn, cast, facts):
    """A program that says the kind writes it: the queue is shared by old and new programs."""
    alice = await cast.alice()
    job = write_job(Kinds({"toys": [INVITED]}), cairn.accounts.present)
    work = UnitOfWork(cairn.database)
    payload = {
        "kind": INVITED.name, "subject_id": str(new_id()), "cause_id": str(new_id()),
        "at": work.now.isoformat(), "owner_ids": [str(alice.id)],
    }  # fmt: skip
    try:
        await job.run(work, payload)
        await work.commit()
    finally:
        await work.close()
    assert await facts.count("kernel.notifications", "subject_type = 'toy_game'") == 1
