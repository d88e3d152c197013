"""`cairn backup` on the whole schema, and the jobs that call it."""

from __future__ import annotations

import asyncio
import os
import secrets
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import cast

import asyncpg
import orjson
import pytest
from dotenv import dotenv_values
from prometheus_client import REGISTRY

from cairn import wiring
from cairn.base import clock
from cairn.kernel.backup.jobs import LOOK, NIGHTLY, WEEKLY
from cairn.kernel.backup.tools import at_database
from cairn.kernel.jobs.named import Job
from cairn.kernel.settings import SettingsError, load_settings
from tests.cast import Cast
from tests.conftest import settings_for
from tests.kernel.backup.conftest import rows_of
from tests.kernel.files.s3_server import BUCKET, Moto, moto_server
from tests.shell.conftest import Run
from tests.shell.test_files import _row

pytestmark = pytest.mark.integration
KEY, OTHER = "a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s=", "eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHg="
NEEDLE = "Zollikofer-4711"
SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"


@pytest.fixture
def environ(environ: dict[str, str | None], tmp_path: Path) -> dict[str, str | None]:
    return {
        **environ, "BACKUP_FOLDER": str(tmp_path / "backups"), "BACKUP_KEYS": f'{{"1": "{KEY}"}}',
        "BACKUP_KEY_CURRENT": "1",
    }  # fmt: skip


@contextmanager
def _later(by: timedelta) -> Iterator[None]:
    clock.shift(by)
    try:
        yield
    finally:
        clock.shift(timedelta(0))


async def test_create_verify_restore_list(
    run: Run, environ: dict[str, str | None], raw: asyncpg.Connection, cast: Cast, dsn: str, tmp_path: Path
) -> None:
    await cast.alice()
    await _row(raw, Path(str(environ["CAIRN_HOME"])), b"abc")
    made = await run("backup", "create", "--label", "before", "--json")
    assert made.exit_code == 0, made.output
    full, keys = orjson.loads(made.stdout)["backups"]
    assert (full["kind"], full["files"], full["label"], keys["kind"]) == ("full", 1, "before", "keys")
    verified = await run("backup", "verify")
    assert (verified.exit_code, f"{full['id']}: all of it" in verified.stdout) == (0, True), verified.output
    name = f"elsewhere_{secrets.token_hex(4)}"
    await raw.execute(f"CREATE DATABASE {name}")
    try:
        into = at_database(dsn, name)
        done = await run(
            "backup",
            "restore",
            "newest",
            "--files",
            str(tmp_path / "there"),
            "--json",
            RESTORE_DATABASE_URL=into,
        )
        assert done.exit_code == 0, done.output
        said = orjson.loads(done.stdout)
        assert (said["files"], said["put"], said["old"]) == (1, 1, None)
        assert await rows_of(into) == await rows_of(dsn)
        checked = await run("migrate", "check", DATABASE_URL=into)
        assert checked.exit_code == 0, checked.output
        again = await run("backup", "restore", "newest", "--into", into)
        assert (again.exit_code, "not empty" in again.stderr) == (1, True)
    finally:
        await raw.execute(f"DROP DATABASE {name} WITH (FORCE)")
    listed = orjson.loads((await run("backup", "list", "--json")).stdout)
    assert [(one["id"], one["stores"], one["state"]) for one in listed] == [
        (full["id"], ["folder"], "finished"), (keys["id"], ["folder"], "finished"),
    ]  # fmt: skip


async def test_damage_and_a_wrong_key_are_told_apart(run: Run, environ: dict[str, str | None]) -> None:
    made = await run("backup", "create", "--kind", "configuration", "--json")
    (one,) = orjson.loads(made.stdout)["backups"]
    wrong = await run("backup", "verify", one["id"], BACKUP_KEYS=f'{{"1": "{OTHER}"}}')
    assert (wrong.exit_code, "another key" in wrong.stderr) == (1, True)
    rotated = {"BACKUP_KEYS": f'{{"1": "{KEY}", "2": "{OTHER}"}}', "BACKUP_KEY_CURRENT": "2"}
    assert (await run("backup", "verify", one["id"], **rotated)).exit_code == 0
    path = Path(str(environ["BACKUP_FOLDER"])) / one["id"] / "settings.env"
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    found = await run("backup", "verify", one["id"])
    assert (found.exit_code, "settings.env is damaged: chunk 0 at byte" in found.stdout) == (1, True)
    assert (await run("backup", "restore", "20260101T000000Z-full-000000", "--swap", "-y")).exit_code == 1


async def test_a_configuration_comes_back_and_lies_nowhere_in_clear(
    run: Run, environ: dict[str, str | None], tmp_path: Path
) -> None:
    proxy = tmp_path / "nginx"
    (proxy / "conf.d").mkdir(parents=True)
    (proxy / "conf.d" / "api.conf").write_text(f"# {NEEDLE}")
    more = {"BACKUP_CONFIG_FOLDERS": str(proxy), "SMTP_PASSWORD": f"{NEEDLE} 'quoted' \\ and\nmore"}
    made = await run("backup", "create", "--kind", "configuration", "--json", **more)
    (one,) = orjson.loads(made.stdout)["backups"]
    stored = b"".join(path.read_bytes() for path in (tmp_path / "backups").rglob("*") if path.is_file())
    assert NEEDLE.encode() not in stored
    back = await run("backup", "restore", one["id"], "--config-to", str(tmp_path / "back"), **more)
    assert back.exit_code == 0, back.output
    values = dotenv_values(tmp_path / "back" / "settings.env")
    assert (values["SMTP_PASSWORD"], "BACKUP_KEYS" in values) == (more["SMTP_PASSWORD"], False)
    given = {name: value for name, value in {**environ, **more}.items() if value is not None}
    loaded = load_settings({name: value or "" for name, value in values.items()})
    assert loaded == load_settings({name: value for name, value in given.items() if "BACKUP_KEY" not in name})
    assert (tmp_path / "back" / "0-nginx" / "conf.d" / "api.conf").read_text() == f"# {NEEDLE}"
    again = await run("backup", "restore", one["id"], "--config-to", str(tmp_path / "back"), **more)
    assert (again.exit_code, "not empty" in again.stderr) == (1, True)


async def test_prune_goes_by_the_clock_and_leaves_what_is_not_ours(
    run: Run, environ: dict[str, str | None], told: Callable[..., Awaitable[object]]
) -> None:
    folder = Path(str(environ["BACKUP_FOLDER"]))
    for _ in range(2):
        await told("backup", "create", "--kind", "configuration")
    strange = {"BACKUP_KEYS": f'{{"1": "{OTHER}"}}'}
    await run("backup", "create", "--kind", "configuration", **strange)
    before = sorted(path.name for path in folder.iterdir())
    (folder / "20260101T000000Z-full-abcdef").mkdir()
    (folder / "20260101T000000Z-full-abcdef" / "database.dump").write_bytes(b"half")
    assert await told("backup", "prune") == {"removed": []}
    with _later(timedelta(days=800)):
        gone = cast("dict[str, list[str]]", await told("backup", "prune"))["removed"]
    assert len(gone) == 2
    assert "20260101T000000Z-full-abcdef" in gone
    left = sorted(path.name for path in folder.iterdir())
    assert len(left) == len(before) - 1
    listed = await run("backup", "list", **strange)
    assert listed.exit_code == 0


async def test_what_is_missing_is_said(run: Run) -> None:
    for more, says in (
        ({"BACKUP_FOLDER": None}, "set BACKUP_FOLDER or BACKUP_S3_URL"),
        ({"BACKUP_KEYS": None, "BACKUP_KEY_CURRENT": None}, "BACKUP_KEYS and BACKUP_KEY_CURRENT are missing"),
    ):
        answer = await run("backup", "create", **more)
        assert (answer.exit_code, says in answer.stderr) == (1, True), answer.output
    answer = await run("backup", "restore", "newest")
    assert (answer.exit_code, "--into, --swap and --config-to" in answer.stderr) == (1, True)
    refused = await run("backup", "restore", "newest", "--swap", says="n\n")
    assert refused.exit_code == 1
    assert "Put the backup newest in the place" in refused.output
    with pytest.raises(SettingsError, match="BACKUP_KEYS is missing"):
        load_settings({"ENVIRONMENT": "production", "BACKUP_FOLDER": "/backups"})


@pytest.fixture(scope="module")
def moto() -> Iterator[Moto]:
    with moto_server() as running:
        yield running


async def test_copies_in_s3_and_backups_made_there(
    run: Run, environ: dict[str, str | None], moto: Moto, raw: asyncpg.Connection, tmp_path: Path, dsn: str
) -> None:
    s3 = {name: value for name, value in moto.settings.items() if name != "S3_BUCKET"}
    s3["BACKUP_S3_URL"] = f"s3://{BUCKET}/nightly"
    made = await run("backup", "create", "--json", **s3)
    assert made.exit_code == 0, made.output
    full, keys = orjson.loads(made.stdout)["backups"]
    names = set(moto.keys())
    assert {
        f"nightly/{full['id']}/{name}" for name in ("database.dump", "files.tar", "manifest.json")
    } <= names
    assert f"nightly/{keys['id']}/manifest.json" in names
    for path in (tmp_path / "backups").rglob("*"):  # the folder is lost
        if path.is_file():
            path.unlink()
    alone = await run("backup", "verify", full["id"], **s3)
    assert alone.exit_code == 0, alone.output
    straight = await run("backup", "create", "--kind", "configuration", "--json", **s3, BACKUP_FOLDER=None)
    (one,) = orjson.loads(straight.stdout)["backups"]
    listed = orjson.loads((await run("backup", "list", "--json", **s3, BACKUP_FOLDER=None)).stdout)
    assert [(found["id"], found["stores"]) for found in listed] == [
        (name, ["s3"]) for name in sorted((full["id"], keys["id"], one["id"]))
    ]
    with _later(timedelta(days=800)):
        await run("backup", "create", "--kind", "configuration", **s3, BACKUP_FOLDER=None)
        pruned = await run("backup", "prune", "--json", **s3, BACKUP_FOLDER=None)
    assert orjson.loads(pruned.stdout) == {"removed": [one["id"]]}


async def test_the_clock_makes_them_where_there_is_a_place(
    dsn: str, environ: dict[str, str | None], tmp_path: Path
) -> None:
    def jobs(**more: str) -> dict[str, Job]:
        made = wiring.build(settings_for(dsn, CAIRN_HOME=str(tmp_path), **more))
        return {job.name: job for room in made.rooms for job in room.jobs if room.name == "backups"}

    given = {name: str(value) for name, value in environ.items() if name.startswith("BACKUP")}
    assert jobs() == {}
    found = jobs(**given)
    assert found.keys() == {NIGHTLY, WEEKLY, LOOK}
    await found[NIGHTLY].run(None, {})  # type: ignore[arg-type]
    assert REGISTRY.get_sample_value(
        "backup_last_success_timestamp_seconds", {"kind": "full"}
    ) == pytest.approx(clock.now().timestamp(), abs=60)
    assert len(await asyncio.to_thread(lambda: list((tmp_path / "backups").iterdir()))) == 2


def test_the_scripts_back_up_and_ask_before_they_restore(dsn: str, environ: dict[str, str | None]) -> None:
    given = {name: value for name, value in {**environ, "DATABASE_URL": dsn}.items() if value is not None}
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"

    def ran(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [SCRIPTS / words[0], *words[1:]], env={**given, "PATH": path}, input="no\n", text=True,
            capture_output=True, check=False, timeout=120,
        )  # fmt: skip

    made = ran("backup.sh", "--label", "by-hand")
    assert made.returncode == 0, made.stderr
    assert "all of it is what was written" in made.stdout
    asked = ran("restore.sh")
    assert (asked.returncode, "all of it is what was written" in asked.stdout) == (1, True), asked
    assert "in the place of the database" in asked.stderr
    assert "Aborted" in asked.stderr
