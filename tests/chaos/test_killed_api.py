"""kill -9 of the serving process under keyed creates: a retry finds the first outcome, whatever the client saw.

The client keeps a ledger of what was acknowledged (whole 2xx body received). fsync is on: the database's own promise is
part of this one (reliability, rows 1 and 10).
"""

from __future__ import annotations

import asyncio
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import asyncpg
import httpx
import pytest

from cairn.kernel.db import migrate
from cairn.kernel.db.embedded import EmbeddedPostgres
from tests.cast import PASSWORD
from tests.served import SECRET_KEY, free_port, wait_ready

pytestmark = pytest.mark.chaos
WRITERS, KILLS, ENOUGH = 40, 3, 150


class Server:
    """`cairn serve` in a process group of its own, so that all of it dies at once."""

    def __init__(self, dsn: str, home: Path) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        kept = {
            name: os.environ[name] for name in ("PATH", "HOME", "LANG", "PYTHONPATH") if name in os.environ
        }
        self._environ = {
            **kept, "ENVIRONMENT": "test", "DATABASE_URL": dsn, "PORT": str(self.port), "WORKERS": "1",
            "SECRET_KEY": SECRET_KEY, "CAIRN_HOME": str(home), "LOG_LEVEL": "ERROR", "RATE_LIMIT_ENABLED": "false",
        }  # fmt: skip
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "cairn.cli", "serve"], env=self._environ, cwd="/", start_new_session=True
        )
        wait_ready(self.url, self._process)

    def kill(self) -> None:
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()


async def test_every_key_has_one_effect_and_what_was_acknowledged_is_there() -> None:
    folder = Path(tempfile.mkdtemp(prefix="cairn-chaos-"))
    folder.chmod(0o711)
    postgres = EmbeddedPostgres(folder)
    try:
        dsn = await asyncio.to_thread(postgres.start)
        await asyncio.to_thread(migrate.upgrade, dsn)
        server = Server(dsn, folder)
        await asyncio.to_thread(server.start)
        headers = await _signed_in(server.url)
        acknowledged: dict[str, str] = {}
        sent: set[str] = set()
        for round_ in range(KILLS):
            async with httpx.AsyncClient(base_url=server.url, headers=headers, timeout=10) as client:
                writers = [
                    asyncio.create_task(_write(client, f"{round_}-{number}", sent, acknowledged))
                    for number in range(WRITERS)
                ]
                while len(acknowledged) < (round_ + 1) * ENOUGH:
                    await asyncio.sleep(0.01)
                await asyncio.sleep(random.random() / 20)
                server.kill()
                await asyncio.gather(*writers)
            await asyncio.to_thread(server.start)
        lost = await _retried(server.url, headers, sent, acknowledged)
        server.kill()
        rows = await _names(dsn)
    finally:
        postgres.stop()
        shutil.rmtree(folder)
    assert len(sent) > len(acknowledged) >= KILLS * ENOUGH, (
        "no request was under way when the server was killed"
    )
    assert lost == []
    assert sorted(rows) == sorted(sent), "an effect is missing, or happened twice"


async def _signed_in(url: str) -> dict[str, str]:
    async with httpx.AsyncClient(base_url=url) as client:
        answer = await client.post(
            "/api/v1/auth/register", json={"email": "a@example.com", "password": PASSWORD}
        )
    return {"Authorization": f"Bearer {answer.json()['access_token']}"}


async def _write(client: httpx.AsyncClient, name: str, sent: set[str], acknowledged: dict[str, str]) -> None:
    """Create one item after another until the server is gone."""
    for number in range(10_000):
        key = f"{name}-{number}"
        sent.add(key)
        try:
            answer = await client.post("/api/v1/items", json={"name": key}, headers={"Idempotency-Key": key})
        except httpx.TransportError:
            return
        assert answer.status_code == 201, answer.text
        acknowledged[key] = answer.json()["id"]


async def _retried(
    url: str, headers: dict[str, str], sent: set[str], acknowledged: dict[str, str]
) -> list[str]:
    """Send every key again; those whose acknowledged answer is not the one replayed now."""
    lost = []
    async with httpx.AsyncClient(base_url=url, headers=headers, timeout=10) as client:
        for key in sorted(sent):
            answer = await client.post("/api/v1/items", json={"name": key}, headers={"Idempotency-Key": key})
            assert answer.status_code == 201, answer.text
            known = acknowledged.get(key)
            if known is not None and (
                known != answer.json()["id"] or "idempotency-replayed" not in answer.headers
            ):
                lost.append(key)
    return lost


async def _names(dsn: str) -> list[str]:
    connection = await asyncpg.connect(dsn)
    try:
        return [row["name"] for row in await connection.fetch("SELECT name FROM catalogue.items")]
    finally:
        await connection.close()
