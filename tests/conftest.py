"""What every test may use: a PostgreSQL per worker, the whole program on it, and the cast."""

from __future__ import annotations

import asyncio
import atexit
import os
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator

import asyncpg
import httpx
import hypothesis
import pytest

from cairn import wiring
from cairn.kernel.db import migrate
from cairn.kernel.settings import Settings, load_settings
from cairn.kernel.web.edge import Edge
from cairn.main import app_of
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.database import empty, mark, own_postgres
from tests.facts import Facts
from tests.hashing import hashes_of_production, quick_hashes
from tests.logged import Logged, everything_at_debug, is_at_debug, scanned
from tests.providers.local import Local, local_provider
from tests.served import CASEWORK_KEYS, DATA_KEYS

# httpx looks for it on the whole path at every request, and takes a tenth of a millisecond to find that it is not there
sys.modules.setdefault("sniffio", None)  # type: ignore[arg-type]
# the same examples for everybody who runs the tests, on however slow a machine; HYPOTHESIS_LOOK=further: others
hypothesis.settings.register_profile(
    "cairn", derandomize=os.environ.get("HYPOTHESIS_LOOK") != "further", deadline=None
)
hypothesis.settings.load_profile("cairn")
ORIGIN = "http://localhost"
HOME = tempfile.mkdtemp(prefix="cairn-test-home-")
"""Of this process's programs, where a test names no other: the checkout's own secrets and mails are not theirs."""
atexit.register(shutil.rmtree, HOME, ignore_errors=True)


LONGEST = (
    "test_fuzz.py",
    "test_image.py",
    "test_new_product.py",
    "test_overload.py",
    "test_readme.py",
    "test_rollouts.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest begins first, so that at the end nobody waits for one test."""
    items.sort(key=lambda item: item.path.name not in LONGEST)


def pytest_xdist_auto_num_workers() -> int | None:
    """Of `-n auto`: three on two cores, since many tests wait for what they killed, hung or started."""
    return 3 if os.cpu_count() == 2 else None


@pytest.fixture(scope="session", autouse=True)
def logged() -> Iterator[Logged]:
    """What this process logs, at DEBUG: a secret in it is an error at the end of the session."""
    with scanned() as found:
        yield found


@pytest.fixture(autouse=True)
def _nothing_secret_is_logged(logged: Logged) -> Iterator[None]:
    if not is_at_debug():
        everything_at_debug()
    yield
    logged.settle()


@pytest.fixture(scope="session", autouse=True)
def _passwords_are_hashed_quickly() -> Iterator[None]:
    with quick_hashes():
        yield


@pytest.fixture
def costly_hashes(cairn: wiring.Cairn) -> Iterator[None]:
    """Passwords are hashed as in production: for what is about time, or about many at once."""
    with hashes_of_production(cairn.accounts.passwords):
        yield


@pytest.fixture(scope="session")
def dsn() -> Iterator[str]:
    """A migrated database on a server that this worker started."""
    with own_postgres() as made:
        asyncio.run(mark(made))
        migrate.upgrade(made)
        yield made


@pytest.fixture(scope="session")
def providers() -> Iterator[Local]:
    """GitHub and Google, on loopback; tests that sign in there ask for `provider`."""
    with local_provider() as local:
        yield local


@pytest.fixture(scope="session")
def settings(dsn: str, providers: Local) -> Settings:
    return settings_for(dsn, **providers.settings)


def settings_for(dsn: str, **more: str) -> Settings:
    """Test settings on this database; nothing of the machine's environment is read."""
    given = {
        "ENVIRONMENT": "test", "CAIRN_HOME": HOME, "DATABASE_URL": dsn,
        "RATE_LIMIT_ENABLED": "false", "LOG_LEVEL": "ERROR",
        # many clients at once on a slow machine are no reason for a 503 here
        "DATABASE_POOL_TIMEOUT": "30", "DATABASE_TIMEOUT": "30",
        "SECRET_KEY": "a-key-that-only-the-tests-of-cairn-use-0123456789", **DATA_KEYS,
        **CASEWORK_KEYS, **more,
    }  # fmt: skip
    return load_settings(given)


@pytest.fixture(scope="session")
async def opened(settings: Settings) -> AsyncIterator[tuple[wiring.Cairn, Edge]]:
    cairn = wiring.build(settings)
    app = app_of(cairn)
    await cairn.database.open()
    cairn.system.accepting = True
    yield cairn, app
    await cairn.close()


@pytest.fixture(scope="session")
async def raw(dsn: str) -> AsyncIterator[asyncpg.Connection]:
    """A connection beside the program, to look and to arrange."""
    connection = await asyncpg.connect(dsn)
    yield connection
    await connection.close()


@pytest.fixture
async def cairn(opened: tuple[wiring.Cairn, Edge], raw: asyncpg.Connection) -> wiring.Cairn:
    """The program on an empty database."""
    await empty(raw)
    opened[0].accounts.forget_callers()
    return opened[0]


@pytest.fixture
def app(opened: tuple[wiring.Cairn, Edge], cairn: wiring.Cairn) -> Edge:
    """The whole stack as an ASGI application."""
    return opened[1]


@pytest.fixture
async def http(app: Edge) -> AsyncIterator[httpx.AsyncClient]:
    """A client that goes through the whole stack."""
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=True)
    async with httpx.AsyncClient(transport=transport, base_url=ORIGIN) as client:
        yield client


@pytest.fixture
async def cast(cairn: wiring.Cairn, raw: asyncpg.Connection) -> Cast:
    """Alice owns, Bob helps, Charlie is a stranger, Mallory means harm, Ada is admin."""
    return Cast(cairn, raw)


@pytest.fixture
def facts(raw: asyncpg.Connection) -> Facts:
    """What happened in the database: rows, audit entries, jobs."""
    return Facts(raw)


@pytest.fixture
def casework(cairn: wiring.Cairn, raw: asyncpg.Connection) -> Casework:
    """Arranges beneficiaries and who works with them."""
    return Casework(cairn, raw)


@pytest.fixture
def queries(cairn: wiring.Cairn, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The SQL that the program sends from here on, in order (transaction control is not among it)."""
    seen: list[str] = []
    for method in ("_execute", "_executemany"):  # what every public way of asking ends in
        original = getattr(asyncpg.Connection, method)

        def noting(
            self: asyncpg.Connection, query: str, *args: object, _run: object = original, **more: object
        ) -> object:
            seen.append(query)
            return _run(self, query, *args, **more)

        monkeypatch.setattr(asyncpg.Connection, method, noting)
    return seen
