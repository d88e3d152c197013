"""`scripts/start_production.sh` on plain processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest

from tests.database import own_postgres
from tests.ports import free_port
from tests.served import CASEWORK_KEYS, DATA_KEYS, wait_ready

pytestmark = pytest.mark.e2e
SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "start_production.sh"
STRONG = "kQ8vX2nLr5TzW0bYcJ7mHdPfGs4uAe9iRo1xNqVt3KwB6yEl"


@pytest.fixture(scope="module")
def bare() -> Iterator[str]:
    """A database that nobody has migrated."""
    with own_postgres() as dsn:
        yield dsn


def _start(dsn: str, home: Path, **more: str) -> subprocess.Popen[bytes]:
    environ = {
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "DATABASE_URL": dsn, "CAIRN_HOME": str(home),
        "WORKERS": "1", "SECRET_KEY": STRONG, "PUBLIC_URL": "https://api.example.org", "LOG_LEVEL": "ERROR",
        "ALLOWED_HOSTS": "127.0.0.1,api.example.org", "SMTP_HOST": "mail.example.org", "MAIL_FROM": "cairn@example.org",
        **DATA_KEYS, **CASEWORK_KEYS, **more,
    }  # fmt: skip
    return subprocess.Popen(
        ["sh", str(SCRIPT)], env=environ, cwd=home, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip


async def _migrated(dsn: str) -> bool:
    connection = await asyncpg.connect(dsn)
    try:
        return bool(await connection.fetchval("SELECT to_regclass('kernel.outbox') IS NOT NULL"))
    finally:
        await connection.close()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [({"SECRET_KEY": "short"}, "SECRET_KEY"), ({"SMTP_HOST": ""}, "FAILURE mail")],
    ids=["refused", "found by the doctor"],
)
async def test_wrong_settings_stop_it_before_it_migrates(
    bare: str, tmp_path: Path, wrong: dict[str, str], said: str
) -> None:
    process = _start(bare, tmp_path, **wrong)
    output, _ = process.communicate(timeout=60)
    assert process.returncode, output
    assert said in output.decode()
    assert not await _migrated(bare)


async def test_it_migrates_and_becomes_the_server(bare: str, tmp_path: Path) -> None:
    port = free_port()
    process = _start(bare, tmp_path, PORT=str(port))
    try:
        wait_ready(f"http://127.0.0.1:{port}", process, within=120)
        assert await _migrated(bare)
        assert b"serve" in Path(f"/proc/{process.pid}/cmdline").read_bytes()
        process.send_signal(signal.SIGTERM)
        output, _ = process.communicate(timeout=20)
        assert process.returncode == 0, output
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()
