"""The toy as a program, put together as `wiring` and `main` put the real one together."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from ipaddress import ip_network
from uuid import UUID

import asyncpg
from sqlalchemy.schema import CreateTable

from cairn.base.paging import Row
from cairn.kernel.db.pools import Database, PoolOptions
from cairn.kernel.db.statements import _DIALECT
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.housekeeping import TIDY
from cairn.kernel.jobs.named import Job
from cairn.kernel.jobs.relay import Relay
from cairn.kernel.limits import Limiter, Rate
from cairn.kernel.vault.sealing import derive
from cairn.kernel.web.app import BASE, AppOptions, build_app
from cairn.kernel.web.documents import OpenApiSource, document_routes
from cairn.kernel.web.edge import Edge, EdgeOptions
from cairn.kernel.web.routes import Operation
from cairn.kernel.web.runtime import Runtime
from cairn.kernel.web.system import System
from cairn.kernel.web.system import routes as system_routes
from tests.kernel.toy import notes as toy
from tests.kernel.toy.diaries import operations as diaries
from tests.kernel.toy.doors import routes as doors
from tests.kernel.toy.dossiers import routes as dossiers
from tests.kernel.toy.drafts import routes as drafts
from tests.kernel.toy.models import ToyModel
from tests.kernel.toy.people import SignedNames
from tests.kernel.toy.routes import routes
from tests.kernel.toy.visits import routes as visits

LIMIT = 100_000
UPLOAD_LIMIT = 500_000
EDGE = EdgeOptions(hosts=("localhost", "*.example.org", "[::1]"), body_limit=1_000_000)


@dataclass(slots=True)
class Program:
    """The toy, opened. `commits` are the tags and numbers of jobs that each commit reported."""

    database: Database
    runtime: Runtime
    system: System
    relay: Relay
    app: Edge
    commits: list[tuple[frozenset[str], int]] = field(default_factory=list)


async def announce(work: UnitOfWork, payload: Row) -> None:
    """The toy's job: a fact."""
    work.record(toy.ANNOUNCED, UUID(str(payload["note"])), {})


ANNOUNCE = Job("toy.announce", announce)


async def create_tables(dsn: str) -> None:
    """The schema `toy`, from the models."""
    connection = await asyncpg.connect(dsn)
    try:
        await connection.execute("CREATE SCHEMA IF NOT EXISTS toy")
        for table in ToyModel.metadata.sorted_tables:
            await connection.execute(str(CreateTable(table, if_not_exists=True).compile(dialect=_DIALECT)))
    finally:
        await connection.close()


def operations() -> Iterable[tuple[str, Operation]]:
    yield from (("", operation) for operation in system_routes)
    yield from (("", operation) for operation in document_routes("", "system"))
    yield from ((BASE, operation) for operation in routes)
    yield from ((BASE, operation) for operation in dossiers)
    yield from ((BASE, operation) for operation in drafts)
    yield from ((BASE, operation) for operation in visits)
    yield from ((BASE, operation) for operation in doors)
    yield from ((BASE, operation) for operation in diaries())


def program(
    dsn: str,
    *,
    pool: PoolOptions | None = None,
    rates: dict[str, Rate] | None = None,
    proxies: Sequence[str] = (),
    origins: tuple[str, ...] = (),
    edge: EdgeOptions = EDGE,
    jobs: Sequence[Job] = (ANNOUNCE, TIDY),
) -> Program:
    """Build it. With `rates` limits are on."""
    database = Database(dsn, pool or PoolOptions(minimum=2, maximum=10, acquire_timeout=4.0))
    system = System("Toy", "1.0.0", "A toy.", "test", True, {}, {})
    relay = Relay(database, jobs)
    commits: list[tuple[frozenset[str], int]] = []

    async def committed(tags: frozenset[str], jobs: int) -> None:
        commits.append((tags, jobs))

    runtime = Runtime(
        database=database,
        callers=SignedNames(),
        limits=Limiter() if rates else None,
        rates=rates or {},
        trusted_proxies=[ip_network(text) for text in proxies],
        secret=derive(b"a secret of the toy's tests", "idempotency"),
        body_limit=LIMIT,
        upload_limit=UPLOAD_LIMIT,
        https=edge.https,
        services={System: system, Database: database, OpenApiSource: OpenApiSource(dict)},
        refusals={
            "uq_notes_owner_id_slug": toy.SlugTaken,
            "ck_notes_lucky": toy.Unlucky,
            "ck_purses_balance_not_negative": toy.Empty,
        },
        committed=committed,
    )
    options = AppOptions("Toy", "1.0.0", "A toy.", (("Notes", "Notes."),), replace(edge), origins)

    @asynccontextmanager
    async def lifespan(_: object) -> AsyncIterator[None]:
        yield

    app = build_app(operations(), runtime, options, lifespan)
    return Program(database, runtime, system, relay, app, commits)


@asynccontextmanager
async def opened(made: Program) -> AsyncIterator[Program]:
    """The program with its pools open."""
    await made.database.open()
    made.system.accepting = True
    try:
        yield made
    finally:
        await made.database.close()


__all__ = ["ANNOUNCE", "EDGE", "LIMIT", "UPLOAD_LIMIT", "Program", "create_tables", "opened", "program"]
