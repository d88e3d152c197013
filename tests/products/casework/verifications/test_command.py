"""`cairn audit verify` and `cairn audit anchor`."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import asyncpg
import pytest

from tests.builders.casework import Casework
from tests.cast import Cast
from tests.served import CASEWORK_KEYS, SECRET_KEY

pytestmark = pytest.mark.integration


class Shell:
    """`cairn audit` on the tests' database, with anchors of its own."""

    def __init__(self, dsn: str, folder: Path) -> None:
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        self._folder = folder
        self._environ = {
            **kept, "ENVIRONMENT": "test", "DATABASE_URL": dsn, "SECRET_KEY": SECRET_KEY, **CASEWORK_KEYS,
            "CAIRN_HOME": str(folder), "CASEWORK_ANCHOR_URL": (folder / "anchors").as_uri(),
        }  # fmt: skip

    async def __call__(self, *words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "cairn.cli", "audit", *words]
        return await asyncio.to_thread(
            subprocess.run, command, env=self._environ, cwd=self._folder, capture_output=True, text=True, check=False,
            timeout=60,
        )  # fmt: skip


async def test_it_says_what_is_broken_and_how_it_ended(
    dsn: str, tmp_path: Path, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    shell, alice = Shell(dsn, tmp_path), await cast.alice()
    chain = await casework.recorded(alice.id, 4)
    ended = await shell("anchor")
    assert (ended.returncode, ended.stdout) == (0, "Anchored.\n"), ended.stderr
    ended = await shell("verify", "--product", "casework", "--json")
    assert ended.returncode == 0, ended.stderr
    said = json.loads(ended.stdout)
    assert {**said, "seconds": 0} == {
        "product": "casework",
        "events": 4,
        "anchors": 1,
        "seconds": 0,
        "fault": None,
    }
    event_id = await raw.fetchval("SELECT id FROM casework.access_events WHERE seq = 3")
    await raw.execute("ALTER TABLE casework.access_events DISABLE TRIGGER USER")
    await raw.execute("UPDATE casework.access_events SET via = 'dpo' WHERE seq = 3")
    await raw.execute("ALTER TABLE casework.access_events ENABLE TRIGGER USER")
    ended = await shell("verify", "--chain", str(chain), "--from", "2020-01-01", "--to", "2100-01-01T00:00Z")
    assert ended.returncode == 1
    assert ended.stdout.startswith(f"BROKEN: hash_mismatch, chain {chain}, seq 3, event {event_id}\n")
    ended = await shell("verify", "--from", "yesterday")
    assert (ended.returncode, ended.stdout) == (2, "")
