"""What the end-to-end tests talk to: the address in E2E_API_URL, or a program of their own on a database of its own.

Against an address that is not ours, nothing is known but HTTP: tests make their own accounts and delete what they made.
What needs an administrator takes E2E_ADMIN_EMAIL and E2E_ADMIN_PASSWORD, and is skipped without them.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpx
import pytest

from cairn import wiring
from cairn.base.ids import new_id
from cairn.kernel.db import migrate
from tests.conftest import settings_for
from tests.database import own_postgres
from tests.served import serving

PASSWORD = "Larch+Birch-41"


@dataclass(frozen=True, slots=True)
class Target:
    """An address, and an administrator's e-mail and password where they are known."""

    url: str
    admin: tuple[str, str] | None

    def client(self) -> httpx.Client:
        """Speaks to the API below /api/v1 and to what lies beside it, as nobody."""
        return httpx.Client(base_url=self.url, timeout=30)

    @contextmanager
    def administrator(self) -> Iterator[httpx.Client]:
        """A client who is an administrator; skips the test where none is known."""
        if self.admin is None:
            pytest.skip("needs E2E_ADMIN_EMAIL and E2E_ADMIN_PASSWORD")
        email, password = self.admin
        with self.client() as client:
            answer = client.post("/api/v1/auth/login", json={"email": email, "password": password})
            assert answer.status_code == 200, answer.text
            client.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
            yield client


@contextmanager
def target(**settings: str) -> Iterator[Target]:
    """The configured address, or a program with these settings that runs as long as the block."""
    if url := os.environ.get("E2E_API_URL"):
        email, password = os.environ.get("E2E_ADMIN_EMAIL"), os.environ.get("E2E_ADMIN_PASSWORD")
        yield Target(url.rstrip("/"), (email, password) if email and password else None)
        return
    with own_postgres() as dsn:
        migrate.upgrade(dsn)
        admin = ("ada@example.com", PASSWORD)
        assert asyncio.run(wiring.ensure_admin(settings_for(dsn), *admin)), "there was an administrator"
        with serving(dsn, **settings) as address:
            yield Target(address, admin)


def new_account(client: httpx.Client) -> dict[str, str]:
    """Register somebody who was not there before; answers their tokens and e-mail. The client is nobody still."""
    email = f"e2e-{new_id()}@example.com"
    answer = client.post("/api/v1/auth/register", json={"email": email, "password": PASSWORD})
    assert answer.status_code == 201, answer.text
    tokens = answer.json()
    return {"email": email, "access": tokens["access_token"], "refresh": tokens["refresh_token"]}
