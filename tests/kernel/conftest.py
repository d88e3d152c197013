"""The toy product on the tests' own database."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass

import asyncpg
import httpx
import pytest
import structlog
from starlette.types import ASGIApp

from tests.database import empty
from tests.facts import Facts
from tests.kernel.toy.people import ALICE, Person
from tests.kernel.toy.program import Program, create_tables, opened, program

NOTES = "/api/v1/notes"
ORIGIN = "http://localhost"


@dataclass(slots=True)
class Toy:
    """The running toy, a client that goes through the whole of it, and a look at what it left behind."""

    program: Program
    http: httpx.AsyncClient
    facts: Facts
    raw: asyncpg.Connection

    async def note(self, person: Person = ALICE, **values: object) -> httpx.Response:
        """A new note, through the front door."""
        answer = await self.http.post(NOTES, json={"title": "a note", **values}, headers=person.headers)
        assert answer.status_code == 201, answer.text
        return answer

    async def silent(self, *, notes: int = 0) -> None:
        """Nothing happened: so many notes, each with its one fact, and no job, no outcome."""
        assert await self.facts.count("toy.notes") == notes
        assert await self.facts.count("kernel.audit_log") == notes
        assert await self.facts.count("kernel.outbox") == 0
        assert await self.facts.count("kernel.idempotent_outcomes") == 0


def client_of(app: ASGIApp, **options: object) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(app=app, **options), base_url=ORIGIN)


@pytest.fixture(scope="session")
async def toy_dsn(dsn: str) -> str:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    await create_tables(dsn)
    return dsn


@pytest.fixture(scope="session")
async def toy_program(toy_dsn: str) -> AsyncIterator[Program]:
    async with opened(program(toy_dsn)) as made:
        yield made


@pytest.fixture
async def toy(toy_program: Program, raw: asyncpg.Connection) -> AsyncIterator[Toy]:
    """The toy on an empty database."""
    await empty(raw)
    toy_program.commits.clear()
    async with client_of(toy_program.app) as http:
        yield Toy(toy_program, http, Facts(raw), raw)
