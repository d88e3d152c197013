"""The tests touch no database but their own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import asyncpg
import pytest

from cairn.kernel.settings import load_settings
from tests.conftest import settings_for
from tests.database import MARK, ForeignDatabase, empty

pytestmark = pytest.mark.integration

ROOT = Path(__file__).resolve().parents[2]
FOREIGN = "somebody_elses"
ELSEWHERE = "postgresql://somebody:else@127.0.0.1:1/production"


@pytest.fixture
async def foreign(dsn: str) -> AsyncIterator[asyncpg.Connection]:
    """A database with a row of somebody else's in it, and without the tests' mark."""
    server = await asyncpg.connect(dsn)
    await server.execute(f"CREATE DATABASE {FOREIGN}")
    connection = await asyncpg.connect(dsn, database=FOREIGN)
    await connection.execute("CREATE SCHEMA shop; CREATE TABLE shop.orders AS SELECT 1 AS number")
    try:
        yield connection
    finally:
        await connection.close()
        await server.execute(f"DROP DATABASE {FOREIGN}")
        await server.close()


async def test_a_database_without_the_mark_is_left_alone(foreign: asyncpg.Connection) -> None:
    with pytest.raises(ForeignDatabase):
        await empty(foreign)
    assert await foreign.fetchval("SELECT count(*) FROM shop.orders") == 1


async def test_only_the_mark_makes_it_the_tests_own(foreign: asyncpg.Connection) -> None:
    await foreign.execute(f"CREATE TABLE public.{MARK} ()")
    await empty(foreign)
    assert await foreign.fetchval("SELECT count(*) FROM shop.orders") == 0


def test_settings_of_tests_do_not_read_the_environment(monkeypatch: pytest.MonkeyPatch, dsn: str) -> None:
    monkeypatch.setenv("DATABASE_URL", ELSEWHERE)
    monkeypatch.setenv("DATABASE_READ_URL", ELSEWHERE)
    assert str(load_settings().database_url.get_secret_value()) == ELSEWHERE  # type: ignore[union-attr]
    settings = settings_for(dsn)
    assert settings.database_url is not None
    assert settings.database_url.get_secret_value() == dsn
    assert settings.database_read_url is None


def test_a_suite_with_a_database_url_runs_on_its_own_server() -> None:
    """Port 1 answers nobody: a test that touched the given database could not pass."""
    environ = {**os.environ, "DATABASE_URL": ELSEWHERE, "DATABASE_READ_URL": ELSEWHERE, "PYTEST_ADDOPTS": ""}
    chosen = "tests/promises/test_database_guard.py::test_only_the_mark_makes_it_the_tests_own"
    answer = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", chosen],
        cwd=ROOT, env=environ, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert answer.returncode == 0, answer.stdout
