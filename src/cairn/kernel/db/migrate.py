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
_LOCK_TRIES = 6
_LOCK_NOT_AVAILABLE = "55P03"

_Result = TypeVar("_Result")


class MigrationError(Exception):
    """The database could not be brought to the wanted version; the message is one line."""


def upgrade(dsn: str, *, versions: Path = MIGRATIONS) -> list[str]:
    """Apply all that is pending and return its revisions in order.

    Other processes that migrate wait for this one. A migration that gets no table lock within 2 s steps
    back and tries again, so that it does not hold up the service. Each is its own transaction. Raises
    `MigrationError`.
    """
    applied: list[str] = []

    def run(connection: Connection, config: Config) -> None:
        for schema in _products(versions):
            connection.execute(text(f'CREATE SCHEMA IF NOT EXISTS "{schema}"'))
        connection.commit()
        config.attributes["applied"] = applied
        _patiently(connection, lambda: command.upgrade(config, "heads"))

    _locked(dsn, versions, run)
    return applied


def downgrade(dsn: str, target: str, *, versions: Path = MIGRATIONS) -> None:
    """Go back to `target`: a revision, `travel@-1`, `travel@base` or `base`. Raises `MigrationError`."""

    def run(connection: Connection, config: Config) -> None:
        _patiently(connection, lambda: command.downgrade(config, target))

    _locked(dsn, versions, run)


def pending(dsn: str, *, versions: Path = MIGRATIONS) -> list[str]:
    """The revisions that the database lacks, in the order of their application."""
    scripts = ScriptDirectory.from_config(_config(versions))

    def run(connection: Connection) -> list[str]:
        context = MigrationContext.configure(connection, opts=_VERSION_OPTIONS)
        applied = _with_ancestors(scripts, context.get_current_heads())
        return [script.revision for script in scripts.walk_revisions() if script.revision not in applied][
            ::-1
        ]

    return _connected(dsn, run)


def revisions(*, versions: Path = MIGRATIONS) -> set[str]:
    """All revisions that this program knows."""
    return {script.revision for script in ScriptDirectory.from_config(_config(versions)).walk_revisions()}


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
        options = {**_VERSION_OPTIONS, "include_schemas": True, "include_name": include}
        context = MigrationContext.configure(connection, opts=options)
        return [" ".join(str(part) for part in _flat(found)) for found in compare_metadata(context, metadata)]

    return _connected(dsn, run)


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
        return write(None) if dsn is None else _connected(dsn, write)
    except CommandError as error:
        raise MigrationError(str(error)) from error


_VERSION_OPTIONS = {"version_table": VERSION_TABLE, "version_table_schema": VERSION_TABLE_SCHEMA}


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


def _connected(dsn: str, work: Callable[[Connection], _Result]) -> _Result:
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
        _connected(dsn, run)
    except CommandError as error:
        raise MigrationError(str(error)) from error


@contextmanager
def _alone(connection: Connection) -> Iterator[None]:
    """Hold the advisory lock of migrations, and wait no longer than 2 s for any table."""
    deadline = monotonic() + _LOCK_SECONDS
    while not connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": _LOCK}):
        connection.rollback()
        if monotonic() > deadline:
            raise MigrationError("Another process has been migrating this database for a minute.")
        sleep(0.2)
    connection.execute(text("SET lock_timeout = '2s'"))
    connection.commit()
    yield


def _patiently(connection: Connection, work: Callable[[], None]) -> None:
    for left in reversed(range(_LOCK_TRIES)):
        try:
            return work()
        except DBAPIError as error:
            connection.rollback()
            if getattr(error.orig, "sqlstate", None) != _LOCK_NOT_AVAILABLE:
                raise
            if not left:
                raise MigrationError(
                    "A table stayed locked by running work; nothing of it was changed."
                ) from error
        sleep(0.5)
    return None


def _with_ancestors(scripts: ScriptDirectory, heads: tuple[str, ...]) -> set[str]:
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
