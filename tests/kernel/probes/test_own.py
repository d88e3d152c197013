"""What the program has itself: its database, its folders, its job queue, and an index of FAISS."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import asyncpg
import faiss
import numpy as np
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.probes import Board, ProbeFailed
from cairn.kernel.probes.own import ask_folder
from tests.kernel.probes.sockets import board_for, found

pytestmark = pytest.mark.integration


async def checks_of(board: Board) -> dict[str, object]:
    board._found_at = -10.0
    return {check.name: check for check in await board.look()}


async def test_the_database_tells_its_version(cairn: wiring.Cairn):
    check = (await checks_of(cairn.board))["postgresql"]
    assert (check.status, check.required, check.error) == ("up", True, None)
    assert check.version[0].isdigit()


async def test_no_database():
    board = board_for()
    try:
        checks = await checks_of(board)
    finally:
        await board.close()
    assert checks["postgresql"].status == "down"
    assert checks["postgresql"].error == "It cannot be reached."
    assert checks["jobs"].error == "The outbox cannot be read."


async def test_jobs_that_nobody_takes(cairn: wiring.Cairn, raw: asyncpg.Connection):
    async def queued(ago: timedelta) -> None:
        await raw.execute(
            "INSERT INTO kernel.outbox (id, job, payload, correlation_id, created_at, due_at)"
            " VALUES ($1, 'kernel.tidy', '{}', '-', $2, $2)", new_id(), clock.now() - ago,
        )  # fmt: skip

    await queued(timedelta(minutes=-60))  # not due yet
    await queued(timedelta(minutes=4))
    assert (await checks_of(cairn.board))["jobs"].status == "up"
    await queued(timedelta(minutes=7))
    check = (await checks_of(cairn.board))["jobs"]
    assert (check.status, check.error) == ("down", "The oldest due job has waited for 7 minutes.")


async def test_a_folder_that_is_there_one_that_will_be_and_one_that_cannot(tmp_path: Path):
    await ask_folder(tmp_path)
    await ask_folder(tmp_path / "not" / "yet")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(ProbeFailed, match="Nothing can be written"):
        await ask_folder(Path("/proc/1/nothing"))


def write_index(path: Path, vectors: int = 100, dimensions: int = 8) -> None:
    index = faiss.IndexFlatL2(dimensions)
    index.add(np.random.default_rng(1).random((vectors, dimensions), dtype=np.float32))
    faiss.write_index(index, str(path))


async def test_an_index_is_loaded_once_and_again_when_it_changed(tmp_path: Path):
    path = tmp_path / "vectors.index"
    write_index(path)
    board = board_for(FAISS_INDEX=str(path))
    board.probes = tuple(probe for probe in board.probes if probe.name == "faiss")
    while (check := (await checks_of(board))["faiss"]).error == "It did not answer in time.":
        pass  # the library itself is loaded at the first probe
    assert (check.status, check.error, check.address) == ("up", None, path.as_posix())
    assert check.version == f"faiss {faiss.__version__}, 100 vectors"
    write_index(path, vectors=101)
    os.utime(path, ns=(1, 1))
    assert (await checks_of(board))["faiss"].version.endswith(", 101 vectors")
    path.write_bytes(b"no index" * 100)
    check = (await checks_of(board))["faiss"]
    assert (check.status, check.error) == ("down", "The index cannot be used: RuntimeError.")
    path.unlink()
    check = (await checks_of(board))["faiss"]
    assert (check.status, check.error) == ("down", "The index cannot be read: FileNotFoundError.")
    await board.close()


async def test_what_has_no_address_is_not_configured():
    for name in ("redis", "rabbitmq", "neo4j", "chromadb", "qdrant", "faiss", "consul", "kong", "ollama"):
        check = await found(name)
        assert (check.status, check.checked_at, check.latency_ms) == ("not_configured", None, None)
