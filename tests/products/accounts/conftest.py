"""What tests of accounts share: signing in for real, a second process, one where addresses are confirmed first."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.main import app_of
from tests.cast import PASSWORD
from tests.conftest import ORIGIN, settings_for
from tests.products.accounts.mailbox import Mailbox

Tokens = dict[str, object]
SignIn = Callable[[str], Awaitable[Tokens]]


@pytest.fixture
def sign_in(http: httpx.AsyncClient) -> SignIn:
    """Signs somebody of the cast in with the password; leaves no cookie behind."""

    async def enter(email: str) -> Tokens:
        answer = await http.post("/api/v1/auth/login", json={"email": email, "password": PASSWORD})
        http.cookies.clear()
        assert answer.status_code == 200, answer.text
        return answer.json()

    return enter


@pytest.fixture
def later() -> Iterator[Callable[[float], None]]:
    """Moves the clock of the program, in seconds from now."""
    yield lambda seconds: clock.shift(timedelta(seconds=seconds))
    clock.shift(timedelta(0))


@asynccontextmanager
async def program(dsn: str, **more: str) -> AsyncIterator[tuple[wiring.Cairn, httpx.AsyncClient]]:
    """Another process's worth of the program on the same database."""
    cairn = wiring.build(settings_for(dsn, **more))
    app = app_of(cairn)
    await cairn.database.open()
    cairn.system.accepting = True
    try:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url=ORIGIN) as client:
            yield cairn, client
    finally:
        await cairn.close()


@pytest.fixture
async def elsewhere(dsn: str, cairn: wiring.Cairn) -> AsyncIterator[httpx.AsyncClient]:
    """A client of a second instance, which shares nothing with the first but the database."""
    async with program(dsn) as (_, client):
        yield client


@pytest.fixture
async def confirming(
    dsn: str, cairn: wiring.Cairn, tmp_path: Path
) -> AsyncIterator[tuple[wiring.Cairn, httpx.AsyncClient]]:
    """An instance with REGISTRATION=verified, and its mails under `tmp_path`."""
    async with program(dsn, REGISTRATION="verified", CAIRN_HOME=str(tmp_path)) as both:
        yield both


@pytest.fixture
async def posted(
    dsn: str, cairn: wiring.Cairn, tmp_path: Path
) -> AsyncIterator[tuple[Mailbox, httpx.AsyncClient]]:
    """An instance where registration is open, behind a trusted proxy, and the mails that it sends."""
    async with program(dsn, CAIRN_HOME=str(tmp_path), TRUSTED_PROXIES='["127.0.0.0/8"]') as (made, client):
        yield Mailbox(made, tmp_path), client


@pytest.fixture
async def verified(
    dsn: str, cairn: wiring.Cairn, tmp_path: Path
) -> AsyncIterator[tuple[Mailbox, httpx.AsyncClient]]:
    """As `posted`, with REGISTRATION=verified."""
    more = {"REGISTRATION": "verified", "CAIRN_HOME": str(tmp_path), "TRUSTED_PROXIES": '["127.0.0.0/8"]'}
    async with program(dsn, **more) as (made, client):
        yield Mailbox(made, tmp_path), client


def bearer(tokens: Tokens) -> dict[str, str]:
    return {"Authorization": f"Bearer {tokens['access_token']}"}
