"""A restored database in place of the running one. The old one stays, under another name, until somebody drops it."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Final

from cairn.kernel.backup.errors import BackupError
from cairn.kernel.backup.restoring import Restored, Wanted, restore
from cairn.kernel.backup.shelf import Shelf
from cairn.kernel.backup.snapshot import Connection, connected
from cairn.kernel.backup.tools import at_database, database_of

_MAINTENANCE: Final = ("postgres", "template1")
_LONGEST: Final = 63
_LIKE: Final = """
SELECT format('CREATE DATABASE %I OWNER %I TEMPLATE template0 ENCODING %L LC_COLLATE %L LC_CTYPE %L', $2::text,
  pg_get_userbyid(datdba), pg_encoding_to_char(encoding), datcollate, datctype)
FROM pg_database WHERE datname = $1
"""
_RIGHTS: Final = """
SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', $2::text)
FROM pg_database WHERE datname = $1 AND datacl IS NOT NULL
UNION ALL
SELECT format('GRANT %s ON DATABASE %I TO %s', a.privilege_type, $2::text,
  CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END)
FROM pg_database, aclexplode(datacl) a WHERE datname = $1
UNION ALL
SELECT format('ALTER %s SET %I TO %s', CASE s.setrole WHEN 0 THEN format('DATABASE %I', $2::text)
    ELSE format('ROLE %I IN DATABASE %I', pg_get_userbyid(s.setrole), $2::text) END,
  split_part(one, '=', 1), quote_literal(substr(one, strpos(one, '=') + 1)))
FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase, unnest(s.setconfig) one WHERE d.datname = $1
"""
_OTHERS: Final = """
SELECT count(*) FROM pg_stat_activity
WHERE datname = $1 AND pid <> pg_backend_pid() AND backend_type = 'client backend'
"""


async def swap(shelf: Shelf, wanted: Wanted, dsn: str, now: datetime) -> tuple[str, Restored]:
    """Restore into a new database of the same server, and give it the name of the one at `dsn`; answers the name that
    the old one has from then on. Both renames are one transaction. Whatever fails, the database at `dsn` is what and
    where it was. Raises BackupError, OSError."""
    name = database_of(dsn)
    async with _maintenance(dsn) as server:
        await _check_free(server, name)
        fresh = f"cairn_restore_{now:%Y%m%d%H%M%S}_{secrets.token_hex(3)}"
        await _made(server, name, fresh)
        try:
            restored = await restore(shelf, wanted, at_database(dsn, fresh))
            old = f"{name}_before_{now:%Y%m%d%H%M%S}"[:_LONGEST]
            await _exchanged(server, name, fresh, old)
        except BaseException:
            await asyncio.shield(_dropped(server, fresh))
            raise
    return old, restored


@asynccontextmanager
async def _maintenance(dsn: str) -> AsyncGenerator[Connection, None]:
    """A connection to a database beside ours: nobody renames the one that he is in."""
    for name in _MAINTENANCE:
        try:
            connection = await connected(at_database(dsn, name))
        except BackupError:
            continue
        try:
            yield connection
        finally:
            await connection.close()
        return
    raise BackupError(
        "No database beside this one lets us in: --into restores into an empty one that you make."
    )


async def _check_free(server: Connection, name: str) -> None:
    allowed = await server.fetchval(
        "SELECT (SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user)"
        " AND pg_has_role(datdba, 'USAGE') FROM pg_database WHERE datname = $1", name,
    )  # fmt: skip
    if not allowed:
        raise BackupError(
            "To swap, DATABASE_ADMIN_URL has to name the owner of the database, who may make others."
        )
    others = await server.fetchval(_OTHERS, name)
    if others:
        raise BackupError(
            f"{others} connections to {name}: stop everything that serves or works on it first."
        )


async def _made(server: Connection, name: str, fresh: str) -> None:
    await server.execute(str(await server.fetchval(_LIKE, name, fresh)))
    for row in await server.fetch(_RIGHTS, name, fresh):
        await server.execute(str(row[0]))


async def _exchanged(server: Connection, name: str, fresh: str, old: str) -> None:
    await _check_free(server, name)
    async with server.transaction():
        await server.execute(f'ALTER DATABASE "{_quoted(name)}" RENAME TO "{_quoted(old)}"')
        await server.execute(f'ALTER DATABASE "{_quoted(fresh)}" RENAME TO "{_quoted(name)}"')


async def _dropped(server: Connection, fresh: str) -> None:
    if not server.is_closed():
        await server.execute(f'DROP DATABASE IF EXISTS "{_quoted(fresh)}" WITH (FORCE)')


def _quoted(name: str) -> str:
    return name.replace('"', '""')
