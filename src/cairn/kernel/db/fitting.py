"""Whether a release can work on a database that a later one has migrated.

A migration says at its top what it does to the releases before it: `phase = "expand"` adds, and they go on working;
`phase = "contract"` takes away what a later release has stopped to use. A release that knows the contracting revision
itself fits, and so does one that knows the revision in `fits_from`, where that is said: from there on nobody uses what
goes.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from alembic.runtime.migration import MigrationContext
from alembic.util import CommandError
from sqlalchemy import Connection

from cairn.kernel.db.migrate import (
    MIGRATIONS,
    VERSION_OPTIONS,
    MigrationError,
    connected,
    scripts_of,
    with_ancestors,
)

EXPAND, CONTRACT = "expand", "contract"


def applied(dsn: str, *, versions: Path = MIGRATIONS) -> set[str]:
    """The revisions that the database has been through. Raises `MigrationError` where this program knows one of them
    not."""
    scripts = scripts_of(versions)

    def run(connection: Connection) -> set[str]:
        context = MigrationContext.configure(connection, opts=VERSION_OPTIONS)
        return with_ancestors(scripts, context.get_current_heads())

    try:
        return connected(dsn, run)
    except CommandError as error:
        raise MigrationError(
            f"This release does not know what the database has been through: {error}"
        ) from error


def misfits(known: Collection[str], there: Collection[str], *, versions: Path = MIGRATIONS) -> list[str]:
    """Why a release that knows the revisions `known` cannot work where those of `there` are applied: a line each,
    empty where it can."""
    found = []
    scripts = scripts_of(versions)
    for revision in sorted(set(there) - set(known)):
        script = scripts.get_revision(revision)
        if getattr(script.module, "phase", EXPAND) != CONTRACT:
            continue
        since: str | None = getattr(script.module, "fits_from", None)
        if since is None or since not in known:
            found.append(f"{revision} has taken away what it uses: {script.doc}")
    return found
