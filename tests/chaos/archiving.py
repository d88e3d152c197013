"""A server that archives its log, the program on it in this process, and somebody who writes and keeps a ledger."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import asyncpg
import httpx

from cairn import wiring
from cairn.base import clock
from cairn.kernel.backup.wal import given, ship
from cairn.kernel.db import migrate
from cairn.kernel.db.embedded_place import own_folder, service_user
from cairn.main import app_of
from tests.builders.files import added, at_file
from tests.builders.items import made
from tests.cast import Cast, Person
from tests.conftest import settings_for
from tests.postgres_server import OwnPostgres
from tests.served import CASEWORK_KEYS, DATA_KEYS, SECRET_KEY

OWNER = "cairn_owner"


@dataclass(frozen=True, slots=True)
class Written:
    """One acknowledged write: when it was sent, when the answer was there, and of a file its SHA-256."""

    name: str
    sent: datetime
    acknowledged: datetime
    sha256: str = ""


@dataclass(slots=True)
class Archived:
    """`ledger`: every acknowledged write, in order: one client writes, so that each time parts them into before and
    after. `environ`: the settings of backups, as variables."""

    postgres: OwnPostgres
    cairn: wiring.Cairn
    http: httpx.AsyncClient
    alice: Person
    raw: asyncpg.Connection
    spool: Path
    environ: dict[str, str]
    ledger: list[Written] = field(default_factory=list)
    files: list[str] = field(default_factory=list)

    async def write(self, many: int) -> None:
        """So many items, every second one with a file."""
        for number in range(len(self.ledger), len(self.ledger) + many):
            sent, name = clock.now(), f"thing {number}"
            item = await made(self.http, self.alice, name=name)
            digest = ""
            if number % 2:
                content = f"content of {number}\n".encode() * 20
                file = await added(self.http, self.alice, item, content, "text/plain")
                self.files.append(at_file(item, file))
                digest = hashlib.sha256(content).hexdigest()
            self.ledger.append(Written(name, sent, clock.now(), digest))
            await asyncio.sleep(0.02)

    async def take_back(self) -> None:
        """Delete every file. Only then the jobs run: contents are copied to the backups, and then deleted."""
        for where in self.files:
            assert (await self.http.delete(where, headers=self.alice.headers)).status_code == 204
        while await self.cairn.relay.run_due():
            await self.raw.execute("UPDATE kernel.outbox SET due_at = now() WHERE state = 'queued'")
        assert not [path for path in (self.postgres.home / "files").rglob("*") if path.is_file()]

    async def archived(self) -> None:
        """All that was written is in the archive, and its contents are copied."""
        await self.cairn.relay.run_due()
        name = await self.raw.fetchval("SELECT pg_walfile_name(pg_switch_wal())")
        while not (self.spool / name).exists():
            await asyncio.sleep(0.02)
        stores, keys = given(self.environ)
        await ship(stores, keys, self.spool)

    @property
    def shell_environ(self) -> dict[str, str]:
        """What the command line is run with."""
        return {
            "ENVIRONMENT": "test", "DATABASE_URL": self.postgres.dsn, "SECRET_KEY": SECRET_KEY,
            "CAIRN_HOME": str(self.postgres.home), "LOG_LEVEL": "ERROR", **DATA_KEYS, **CASEWORK_KEYS, **self.environ,
        }  # fmt: skip

    @property
    def owner_dsn(self) -> str:
        return self.postgres.dsn.replace("cairn_app:", f"{OWNER}:", 1)


@asynccontextmanager
async def archiving() -> AsyncIterator[Archived]:
    """Everything of it is gone afterwards."""
    postgres = OwnPostgres()
    try:
        spool = own_folder(postgres.home / "spool", service_user())
        hba = postgres.home / "hba.conf"
        hba.write_text("local all all trust\nlocal replication all trust\n", encoding="ascii")
        hba.chmod(0o644)
        copy = f'cp %p "{spool}/.%f" && mv "{spool}/.%f" "{spool}/%f"'
        postgres.configure(
            archive_mode="on", archive_command=copy, hba_file=str(hba), track_commit_timestamp="on"
        )
        await asyncio.to_thread(postgres.start)
        await asyncio.to_thread(migrate.upgrade, postgres.dsn)
        owner = postgres.dsn.replace("cairn_app:", f"{OWNER}:", 1)
        environ = {
            "BACKUP_FOLDER": str(postgres.home / "backups"), "BACKUP_KEY_CURRENT": "1",
            "BACKUP_KEYS": json.dumps({"1": base64.urlsafe_b64encode(bytes(range(32))).decode()}),
            "BACKUP_PITR_DAYS": "7", "BACKUP_BASE_URL": owner,
        }  # fmt: skip
        cairn = wiring.build(settings_for(postgres.dsn, CAIRN_HOME=str(postgres.home), **environ))
        await cairn.database.open()
        cairn.system.accepting = True
        raw = await asyncpg.connect(owner)
        transport = httpx.ASGITransport(app=app_of(cairn))
        try:
            async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as http:
                alice = await Cast(cairn, raw).alice()
                yield Archived(postgres, cairn, http, alice, raw, spool, environ)
        finally:
            await raw.close()
            await cairn.close()
    finally:
        await asyncio.to_thread(postgres.close)
