"""`cairn jobs`: looking at the queue, and giving the dead another chance."""

from __future__ import annotations

import asyncpg
import orjson
import pytest

from cairn.base.ids import new_id
from tests.facts import Facts
from tests.shell.conftest import Run

pytestmark = pytest.mark.integration
_PUT = (
    "INSERT INTO kernel.outbox (id, job, payload, correlation_id, state, attempts, created_at, due_at, finished_at,"
    " last_error) VALUES ($1, $2, '{\"who\": \"secret@example.com\"}', '-', $3, 8, now(), now(), now(), $4)"
)


async def _put(raw: asyncpg.Connection, job: str, state: str, error: str | None = None) -> str:
    made = new_id()
    await raw.execute(_PUT, made, job, state, error)
    return str(made)


async def test_list_shows_states_and_no_payload(run: Run, raw: asyncpg.Connection) -> None:
    for state in ("queued", "running", "done", "dead"):
        await _put(raw, "a.job", state)
    await _put(raw, "another.job", "dead", "MailRefused")
    listed = orjson.loads((await run("jobs", "list", "--json")).output)
    assert sorted(row["state"] for row in listed) == ["dead", "dead", "done", "queued", "running"]
    narrowed = await run("jobs", "list", "--state", "dead", "--job", "another.job", "--json")
    assert [row["last_error"] for row in orjson.loads(narrowed.output)] == ["MailRefused"]
    assert len(orjson.loads((await run("jobs", "list", "--limit", "2", "--json")).output)) == 2
    table = await run("jobs", "failed")
    assert "MailRefused" in table.output
    assert "secret@example.com" not in table.output + str(listed)


async def test_a_state_that_is_none_is_refused(run: Run) -> None:
    result = await run("jobs", "list", "--state", "failed")
    assert result.exit_code == 1
    assert "queued, running, done, dead" in result.output


async def test_retry_takes_one_dead_job(run: Run, raw: asyncpg.Connection, facts: Facts) -> None:
    dead, done = await _put(raw, "a.job", "dead", "X"), await _put(raw, "a.job", "done")
    assert orjson.loads((await run("jobs", "retry", dead, "--json")).output) == {"retried": dead}
    assert (
        await facts.count("kernel.outbox", "state = 'queued' AND attempts = 0 AND finished_at IS NULL") == 1
    )
    for other in (dead, done, str(new_id()), "nonsense"):
        result = await run("jobs", "retry", other)
        assert (result.exit_code, "no failed job" in result.output) == (1, True)


async def test_retry_takes_all_dead_jobs_or_those_of_a_name(
    run: Run, raw: asyncpg.Connection, facts: Facts
) -> None:
    for _ in range(3):
        await _put(raw, "a.job", "dead")
    await _put(raw, "another.job", "dead")
    await _put(raw, "another.job", "done")
    assert (await run("jobs", "retry", "--all-dead", says="n\n")).exit_code == 1
    assert await facts.count("kernel.outbox", "state = 'dead'") == 4
    named = await run("jobs", "retry", "--all-dead", "--job", "a.job", "-y", "--json")
    assert orjson.loads(named.output) == {"retried": 3}
    assert orjson.loads((await run("jobs", "retry", "--all-dead", "-y", "--json")).output) == {"retried": 1}
    assert await facts.count("kernel.outbox", "state = 'queued'") == 4


@pytest.mark.parametrize("words", [[], ["some-id", "--all-dead"], ["some-id", "--job", "a.job"]])
async def test_retry_is_told_what(run: Run, words: list[str]) -> None:
    result = await run("jobs", "retry", *words)
    assert (result.exit_code, "--all-dead" in result.output) == (1, True)


async def test_beat_without_a_broker_says_who_keeps_the_schedules(run: Run) -> None:
    result = await run("beat")
    assert result.exit_code == 2
    assert "CELERY_BROKER_URL" in result.output
