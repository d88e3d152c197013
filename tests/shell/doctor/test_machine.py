"""Space, files, permissions, processes, both ways."""

from __future__ import annotations

import os
import resource
from collections import namedtuple
from pathlib import Path

import pytest

from cairn.kernel.product.checks import State
from cairn.shell.doctor import machine
from tests.conftest import settings_for
from tests.shell.doctor.conftest import live, look_at

pytestmark = pytest.mark.unit
Space = namedtuple("Space", "f_bavail f_frsize f_blocks f_files f_favail")


@pytest.fixture(autouse=True)
def _elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("space", "state"),
    [
        (Space(10_000_000, 4096, 20_000_000, 1000, 900), "ok"), (Space(1000, 4096, 20_000_000, 1000, 900), "failure"),
        (Space(200_000, 4096, 20_000_000, 1000, 900), "warning"),
        (Space(400_000, 4096, 20_000_000, 1000, 900), "warning"),
        (Space(10_000_000, 4096, 20_000_000, 1000, 10), "warning"), (Space(10_000_000, 4096, 20_000_000, 0, 0), "ok"),
    ],
)  # fmt: skip
async def test_space_and_inodes(monkeypatch, tmp_path, space, state):
    """The machine's own answer is not ours to fill: what the kernel would say is put in its place."""
    monkeypatch.setattr(os, "statvfs", lambda _path: space)
    settings = settings_for(
        "postgresql:///x", CAIRN_HOME=str(tmp_path), LOG_FILE=str(tmp_path / "log" / "cairn.log")
    )
    assert (await look_at("disk.home", settings)).state.value == state
    assert (await look_at("disk.log_file", settings)).state.value == state


async def test_a_folder_that_cannot_be_written(monkeypatch, tmp_path):
    monkeypatch.setattr(os, "access", lambda *_: False)
    settings = settings_for("postgresql:///x", CAIRN_HOME=str(tmp_path))
    assert (await look_at("disk.home", settings)).state is State.FAILURE
    assert (await look_at("connections.files", settings)).state is State.FAILURE
    assert (await look_at("disk.log_file", settings)).state is State.SKIPPED


async def test_room_for_uploads(tmp_path):
    assert (
        await look_at("disk.uploads", settings_for("postgresql:///x", UPLOAD_LIMIT_BYTES="2048"))
    ).state is State.OK
    free = int(machine.shutil.disk_usage("/tmp").free)  # noqa: S108  where uploads wait
    large = settings_for("postgresql:///x", UPLOAD_LIMIT_BYTES=str(min(10_737_418_240, max(1024, free // 2))))
    wanted = State.WARNING if free < 4 * large.upload_limit_bytes else State.OK
    assert (await look_at("disk.uploads", large)).state is wanted


async def test_secrets_that_others_may_read(monkeypatch, tmp_path):
    key = tmp_path / "key"
    key.write_text("x")
    (tmp_path / "secrets.json").write_text("{}")
    (tmp_path / ".env").write_text("")
    monkeypatch.setenv("SECRET_KEY_FILE", str(key))
    home = {"CAIRN_HOME": str(tmp_path)}
    for path in tmp_path.iterdir():
        path.chmod(0o600)
    assert (await look_at("files.secrets", live(**home))).state is State.OK
    for name in ("key", "secrets.json", ".env"):
        (tmp_path / name).chmod(0o640)
        found = await look_at("files.secrets", live(**home))
        assert (found.state, name in found.reason) == (State.FAILURE, True)
        assert (
            await look_at("files.secrets", settings_for("postgresql:///x", **home))
        ).state is State.WARNING
        (tmp_path / name).chmod(0o600)


async def test_the_user(monkeypatch):
    for uid, state in ((0, State.WARNING), (1000, State.OK)):
        monkeypatch.setattr(os, "geteuid", lambda uid=uid: uid)
        assert (await look_at("process.user", live())).state is state
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert (await look_at("process.user", settings_for("postgresql:///x"))).state is State.SKIPPED


async def test_workers_and_cores():
    cores = len(os.sched_getaffinity(0))
    for workers, state in ((cores, State.OK), (2 * cores + 2, State.WARNING)):
        settings = settings_for("postgresql:///x", WORKERS=str(workers))
        assert (await look_at("process.cores", settings)).state is state


async def test_open_files(monkeypatch):
    for soft, state in ((65_536, State.OK), (256, State.WARNING), (resource.RLIM_INFINITY, State.OK)):
        monkeypatch.setattr(resource, "getrlimit", lambda _, soft=soft: (soft, soft))
        assert (await look_at("process.open_files", settings_for("postgresql:///x"))).state is state
