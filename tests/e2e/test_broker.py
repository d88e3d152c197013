"""`cairn serve`, `cairn worker` and `cairn beat` around a real Redis, as they are run in production."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg
import httpx
import pytest

from tests.cast import PASSWORD
from tests.database import empty
from tests.kernel.jobs.processes import until
from tests.redis_server import own_redis
from tests.served import CASEWORK_KEYS, DATA_KEYS, SECRET_KEY, serving

pytestmark = pytest.mark.e2e


@contextmanager
def _cairn(verb: str, dsn: str, broker: str) -> Iterator[subprocess.Popen[bytes]]:
    home = tempfile.mkdtemp(prefix="cairn-jobs-")
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "PYTHONPATH") if name in os.environ}
    environ = {
        **kept, "ENVIRONMENT": "test", "DATABASE_URL": dsn, "SECRET_KEY": SECRET_KEY, "CAIRN_HOME": home,
        "LOG_LEVEL": "ERROR", "CELERY_BROKER_URL": broker, **DATA_KEYS, **CASEWORK_KEYS,
    }  # fmt: skip
    process = subprocess.Popen(
        [sys.executable, "-m", "cairn.cli", verb], env=environ, stdin=subprocess.DEVNULL, cwd=home
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        shutil.rmtree(home)


async def test_a_request_is_followed_by_its_job_and_the_clock_by_its_own(
    raw: asyncpg.Connection, dsn: str
) -> None:
    await empty(raw)
    with (
        own_redis() as redis,
        serving(dsn, CELERY_BROKER_URL=redis.url, REGISTRATION="verified") as url,
        _cairn("worker", dsn, redis.url) as worker,
        _cairn("beat", dsn, redis.url) as beat,
    ):
        async with httpx.AsyncClient(base_url=url, timeout=10) as client:
            answer = await client.post(
                "/api/v1/auth/register", json={"email": "jobs@example.com", "password": PASSWORD}
            )
        assert answer.status_code < 300
        done = "EXISTS (SELECT FROM kernel.outbox WHERE job = '{}' AND state = 'done' AND dispatched_at IS NOT NULL)"
        await until(raw, done.format("accounts.mail"), 40)
        await until(raw, done.format("kernel.tidy"), 20)
        assert await raw.fetchval("SELECT count(*) FROM kernel.schedules WHERE job = 'kernel.vacuum'") == 1
        for process in (worker, beat):
            process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=20) == 0
