"""The command line, run in a thread on the database of the tests."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import httpx
import orjson
import pytest
import structlog
from typer.testing import CliRunner, Result

from cairn import wiring
from cairn.cli import app
from cairn.kernel.telemetry.logs import log_to_stderr
from tests.cast import PASSWORD
from tests.products.accounts.conftest import SignIn, Tokens
from tests.served import CASEWORK_KEYS, DATA_KEYS, SECRET_KEY

Run = Callable[..., Awaitable[Result]]


@pytest.fixture(autouse=True)
def _logs_beside() -> Iterator[None]:
    """As `cairn.cli.main` has them: beside the answer, not in it."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    log_to_stderr()
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.captureWarnings(capture=False)
    structlog.reset_defaults()


@pytest.fixture
def environ(dsn: str, tmp_path: Path) -> dict[str, str | None]:
    """What the commands read in place of the machine's environment."""
    return {
        "ENVIRONMENT": "test", "DATABASE_URL": dsn, "SECRET_KEY": SECRET_KEY, "CAIRN_HOME": str(tmp_path / "home"),
        "LOG_LEVEL": "ERROR", **DATA_KEYS, **CASEWORK_KEYS,
    }  # fmt: skip


@pytest.fixture
async def run(cairn: wiring.Cairn, environ: dict[str, str | None]) -> Run:
    """`await run("user", "list")`: what the command printed, and its exit code."""

    async def ran(*words: str, says: str | None = None, **more: str | None) -> Result:
        return await asyncio.to_thread(
            CliRunner().invoke, app, list(words), input=says, env={**environ, **more}
        )

    return ran


@pytest.fixture
def told(run: Run) -> Callable[..., Awaitable[object]]:
    """As `run`, with `--json`: what it told, of a command that has to succeed."""

    async def ran(*words: str, **more: str | None) -> object:
        result = await run(*words, "--json", **more)
        assert result.exit_code == 0, result.output
        return orjson.loads(result.stdout)

    return ran


@pytest.fixture
def sign_in(http: httpx.AsyncClient) -> SignIn:
    """Signs somebody of the cast in with the password; leaves no cookie behind."""

    async def enter(email: str) -> Tokens:
        answer = await http.post("/api/v1/auth/login", json={"email": email, "password": PASSWORD})
        http.cookies.clear()
        assert answer.status_code == 200, answer.text
        return answer.json()

    return enter
