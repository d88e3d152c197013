"""The file that a worker touches while it is well."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from cairn.kernel.jobs import heartbeat
from cairn.kernel.jobs.heartbeat import beating

pytestmark = pytest.mark.unit


async def _until(there: Path) -> None:
    for _ in range(400):
        if there.exists():
            return
        await asyncio.sleep(0.005)
    raise AssertionError("no heartbeat")


async def test_it_beats_while_the_database_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heartbeat, "EVERY_SECONDS", 0.01)
    file, well = tmp_path / "heartbeat", True

    async def answers(_within: float) -> bool:
        return well

    file.touch()
    async with beating(file, answers):
        await _until(file)
        well = False
        await asyncio.sleep(0.03)
        file.unlink()
        await asyncio.sleep(0.03)
        assert not file.exists(), "it said that it was well while the database was gone"
        well = True
        await _until(file)
    assert not file.exists()


async def test_a_place_that_cannot_be_written_ends_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(heartbeat, "EVERY_SECONDS", 0.01)
    asked = asyncio.Event()
    times = 0

    async def answers(_within: float) -> bool:
        nonlocal times
        times += 1
        if times == 3:
            asked.set()
        return True

    async with beating(tmp_path / "missing" / "heartbeat", answers):
        await asyncio.wait_for(asked.wait(), 5)


async def test_without_a_file_nothing_is_asked() -> None:
    async def answers(_within: float) -> bool:
        raise AssertionError("asked")

    async with beating(None, answers):
        await asyncio.sleep(0)
