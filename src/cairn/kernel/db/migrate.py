"""Migrations: one folder, one PostgreSQL schema and one branch label per product, run under one lock."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from time import monotonic, sleep
from typing import TypeVar

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, MetaData, text
from sqlalchemy.exc import DBAPIError

from cairn.kernel.db.dsn import single_connections

MIGRATIONS = Path(__file__).resolve().parents[4] / "migrations"
VERSION_TABLE = "schema_version"
VERSION_TABLE_SCHEMA = "kernel"

_PARTITIONS = text(
    "SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
    " WHERE c.relispartition AND c.relkind = 'r'"
)
_LOCK = 0x6361_6972_6E
_LOCK_SECONDS = 60.0
LOCK_TIMEOUT = 2.0
"""Seconds that a migration waits for a table, at most. Whoever asks for that table meanwhile waits behind it: less than
the 4.5 s that a request has."""
_TRIES = (
    (0.1, 0.2), (0.25, 0.5), (0.5, 1.0), (1.0, 2.0), (LOCK_TIMEOUT, 4.0), (LOCK_TIMEOUT, 8.0), (LOCK_TIMEOUT, 8.0),
    (LOCK_TIMEOUT, 0.0),
)  # fmt: skip
"""Seconds to wait for a table, and to step back afterwards: half a minute in all. Where nothing runs for long the first
is enough, and hardly holds anybody up."""
_LOCK_NOT_AVAILABLE = "55P03"

_LEFT_OVER = text(
    "SELECT c.oid::regclass::text FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
    " JOIN pg_namespace n ON n.oid = c.relnamespace"
    " WHERE NOT i.indisvalid AND c.relkind = 'i' AND n.nspname = ANY (:schemas)"
    " AND c.relname !~ '_cc(new|old)[0-9]*$'"  # somebody's REINDEX CONCURRENTLY
)

_Result = TypeVar("_Result")


class MigrationError(Exception):
    """The database could not be brought to the wanted version; the message is one line."""


def upgrade(dsn: str, *, versions: Path = MIGRATIONS) -> list[str]:
    """Apply all that is pending and return its revisions in order.

    Other processes that migrate wait for this one. A migration that gets no table lock within 2 s steps
    back and tries again, so that it does not hold up the service. Each is its own transaction. An index that was
    not finished, since `CREATE INDEX CONCURRENTLY` was broken off, goes before the next try. Raises `MigrationError`.
    """
    applied: list[str] = []

    def run(connection: Connection, config: Config) -> None:
        schemas = _products(versions)
        for schema in schemas:
            connection.execute(text(f'CREATE SCHEMA IF NOT EXISTS "{schema}"'))
        connection.commit()
        config.attributes["applied"] = applied

        def up() -> None:
            _clear_away(connection, schemas)
            command.upgrade(config, "heads")

        _patiently(connection, up)

    _locked(dsn, versions, run)
    return applied


def downgrade(dsn: str, target: str, *, versions: Path = MIGRATIONS) -> None:
    """Go back to `target`: a revision, `travel@-1`, `travel@base` or `base`. Raises `MigrationError`."""

    def run(connection: Connection, config: Config) -> None:
        _patiently(connection, lambda: command.downgrade(config, target))

    _locked(dsn, versions, run)


def pending(dsn: str, *, versions: Path = MIGRATIONS) -> list[str]:
    """The revisions that the database lacks, in the order of their application."""
    scripts = scripts_of(versions)

    def run(connection: Connection) -> list[str]:
        context = MigrationContext.configure(connection, opts=VERSION_OPTIONS)
        applied = with_ancestors(scripts, context.get_current_heads())
        return [script.revision for script in scripts.walk_revisions() if script.revision not in applied][
            ::-1
        ]

    return connected(dsn, run)


def scripts_of(versions: Path) -> ScriptDirectory:
    """All migrations of this program."""
    return ScriptDirectory.from_config(_config(versions))


def revisions(*, versions: Path = MIGRATIONS) -> set[str]:
    """All revisions that this program knows."""
    return {script.revision for script in scripts_of(versions).walk_revisions()}


def check(dsn: str, metadata: MetaData) -> list[str]:
    """How the database differs from the models, a line each; empty where they agree."""
    schemas = {table.schema for table in metadata.tables.values()}
    parts: set[tuple[str | None, str]] = set()

    def include(name: str | None, kind: str, parents: Mapping[str, str | None]) -> bool:
        if kind == "table":
            return (parents.get("schema_name"), name) not in parts
        return kind != "schema" or name in schemas

    def run(connection: Connection) -> list[str]:
        parts.update((schema, name) for schema, name in connection.execute(_PARTITIONS))
        options = {**VERSION_OPTIONS, "include_schemas": True, "include_name": include}
        context = MigrationContext.configure(connection, opts=options)
        return [" ".join(str(part) for part in _flat(found)) for found in compare_metadata(context, metadata)]

    return connected(dsn, run)


def new(
    product: str,
    message: str,
    *,
    dsn: str | None = None,
    metadata: MetaData | None = None,
    versions: Path = MIGRATIONS,
) -> Path:
    """Write a migration of `product` and return its file.

    With `dsn` (of a migrated database) and `metadata` it holds what the models of that schema have changed.
    """
    folder = versions / product
    first = not any(folder.glob("*.py"))
    folder.mkdir(parents=True, exist_ok=True)

    def write(connection: Connection | None) -> Path:
        config = _config(versions)
        config.attributes.update(connection=connection, metadata=metadata, only_schema=product)
        script = command.revision(
            config,
            message,
            autogenerate=connection is not None,
            head="base" if first else f"{product}@head",
            branch_label=product if first else None,
            version_path=str(folder),
            rev_id=f"{product}_{len(list(folder.glob('*.py'))) + 1:04d}",
        )
        if script is None or isinstance(script, list):
            raise MigrationError(f"No single migration was written for {product}.")
        return Path(script.path)

    try:
        return write(None) if dsn is None else connected(dsn, write)
    except CommandError as error:
        raise MigrationError(str(error)) from error


VERSION_OPTIONS = {"version_table": VERSION_TABLE, "version_table_schema": VERSION_TABLE_SCHEMA}


def _products(versions: Path) -> list[str]:
    found = {path.name for path in versions.iterdir() if path.is_dir() and path.name[0] not in "._"}
    return sorted(found | {VERSION_TABLE_SCHEMA})


def _config(versions: Path) -> Config:
    config = Config(stdout=StringIO())
    folders = os.pathsep.join(str(versions / name) for name in _products(versions))
    for name, value in (
        ("script_location", str(MIGRATIONS)),
        ("path_separator", "os"),
        ("version_locations", folders),
        ("file_template", "%(rev)s_%(slug)s"),
    ):
        config.set_main_option(name, value.replace("%", "%%"))
    return config


def connected(dsn: str, work: Callable[[Connection], _Result]) -> _Result:
    """What `work` answers, done on a connection of its own."""

    async def run() -> _Result:
        engine = single_connections(dsn)
        try:
            async with engine.connect() as connection:
                return await connection.run_sync(work)
        finally:
            await engine.dispose()

    return asyncio.run(run())


def _locked(dsn: str, versions: Path, work: Callable[[Connection, Config], None]) -> None:
    def run(connection: Connection) -> None:
        config = _config(versions)
        config.attributes.update(connection=connection, metadata=None)
        with _alone(connection):
            work(connection, config)

    try:
        connected(dsn, run)
    except CommandError as error:
        raise MigrationError(str(error)) from error


@contextmanager
def _alone(connection: Connection) -> Iterator[None]:
    """Hold the advisory lock of migrations, to the end of the connection."""
    deadline = monotonic() + _LOCK_SECONDS
    while not connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": _LOCK}):
        connection.rollback()
        if monotonic() > deadline:
            raise MigrationError("Another process has been migrating this database for a minute.")
        sleep(0.2)
    connection.commit()
    yield


def _patiently(connection: Connection, work: Callable[[], None]) -> None:
    """`work`, again where it got no lock."""
    for wait, pause in _TRIES:
        connection.execute(text(f"SET lock_timeout = {int(wait * 1000)}"))
        connection.commit()
        try:
            return work()
        except DBAPIError as error:
            connection.rollback()
            if getattr(error.orig, "sqlstate", None) != _LOCK_NOT_AVAILABLE:
                raise
        sleep(pause)
    raise MigrationError(
        "A table stayed locked by running work. What was applied before stays; try again later."
    )


def _clear_away(connection: Connection, schemas: list[str]) -> None:
    """Nobody else migrates now, so an index of ours that is not valid is half made: the planner ignores it, and
    `IF NOT EXISTS` would take it for whole."""
    names = list(connection.scalars(_LEFT_OVER, {"schemas": schemas}))
    connection.commit()
    for name in names:
        connection.execute(text(f"DROP INDEX {name}"))  # nobody reads it: the lock is short, or given up
        connection.commit()


def with_ancestors(scripts: ScriptDirectory, heads: tuple[str, ...]) -> set[str]:
    """These revisions, and all that they stand on."""
    found: set[str] = set()
    waiting = list(heads)
    while waiting:
        for script in scripts.get_revisions(waiting.pop()):
            if script.revision not in found:
                found.add(script.revision)
                for parents in (script.down_revision, script.dependencies):
                    waiting += [parents] if isinstance(parents, str) else list(parents or ())
    return found


def _flat(found: object) -> Iterator[object]:
    if isinstance(found, list | tuple):
        for part in found:
            yield from _flat(part)
    elif found is not None and not isinstance(found, dict):
        yield found
