"""Whether backups are made, sealed, and young."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from cairn.base import clock
from cairn.kernel.backup.folder import FolderStore
from cairn.kernel.backup.keys import BackupKeys
from cairn.kernel.backup.shelf import Shelf
from cairn.kernel.product.checks import State
from tests.conftest import settings_for
from tests.shell.doctor.conftest import Look, live, look_at

KEY = "a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s="
KEYS = {"BACKUP_KEYS": f'{{"1": "{KEY}"}}', "BACKUP_KEY_CURRENT": "1"}


@pytest.mark.unit
async def test_the_place_and_the_key(tmp_path: Path) -> None:
    there = {"BACKUP_FOLDER": str(tmp_path)}
    nowhere = settings_for("postgresql:///x")
    assert (await look_at("backups.place", live())).state is State.WARNING
    assert (await look_at("backups.place", settings_for("postgresql:///x", **there))).state is State.FAILURE
    near = await look_at("backups.place", settings_for("postgresql:///x", **there, **KEYS))
    assert (near.state, "BACKUP_S3_URL" in near.remedy) == (State.WARNING, True)
    both = settings_for("postgresql:///x", **there, **KEYS, BACKUP_S3_URL="s3://backups/cairn")
    assert (await look_at("backups.place", both)).state is State.OK
    for name in ("backups.age", "backups.tools"):
        assert (await look_at(name, nowhere)).state is State.SKIPPED


@pytest.mark.unit
async def test_the_age_of_the_newest(tmp_path: Path) -> None:
    settings = settings_for("postgresql:///x", BACKUP_FOLDER=str(tmp_path), **KEYS)
    assert (await look_at("backups.age", settings)).state is State.WARNING
    await Shelf(FolderStore(tmp_path), BackupKeys.of(settings)).begin("full").finish()
    assert (await look_at("backups.age", settings)).state is State.OK
    clock.shift(timedelta(hours=27))
    try:
        old = await look_at("backups.age", settings)
    finally:
        clock.shift(timedelta(0))
    assert (old.state, old.reason) == (State.WARNING, "The newest backup is 27 h old.")


@pytest.mark.integration
async def test_the_client_programs(look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (await look("backups.tools", BACKUP_FOLDER=str(tmp_path))).state is State.OK
    monkeypatch.setattr("cairn.kernel.backup.tools._folders", list)
    found = await look("backups.tools", BACKUP_FOLDER=str(tmp_path))
    assert (found.state, "not on the PATH" in found.reason) == (State.WARNING, True)
