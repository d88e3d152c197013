"""What the database tells about itself: version, migrations, roles, indexes, statistics, long work, its clock."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import Final, cast

from cairn.base import clock
from cairn.base.paging import Row
from cairn.kernel.db import migrate
from cairn.kernel.product.checks import Finding, Group, Patient, connect, failure, ok, skipped, warning
from cairn.kernel.settings.checks import plaintext_remote

group = Group("database")
time_group = Group("clock")
_OURS: Final = (
    "n.nspname NOT IN ('pg_catalog', 'information_schema', 'public') AND n.nspname NOT LIKE 'pg\\_%'"
)
_LEAST_VERSION: Final = 15
_MOST_SKEW_SECONDS: Final = 2.0
_LONG: Final = "5 minutes"
_MOST_NAMED: Final = 5
_WRAPS_AT: Final = 2_000_000_000
_SPARE: Final = 10
"""Connections left for migrations, backups and whoever looks after the database."""
_ROLE: Final = f"""
SELECT r.rolsuper OR r.rolcreaterole OR r.rolcreatedb AS mighty,
       (SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relowner = r.oid AND c.relkind IN ('r', 'p', 'S', 'v') AND {_OURS}) AS owns
FROM pg_roles r WHERE r.rolname = current_user
"""  # noqa: S608
_FOREIGN_KEYS: Final = """
SELECT c.conrelid::regclass::text || '.' || c.conname AS name
FROM pg_constraint c
WHERE c.contype = 'f' AND NOT EXISTS (
  SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indisvalid AND i.indpred IS NULL
    AND (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)
ORDER BY 1
"""
_INVALID: Final = "SELECT indexrelid::regclass::text AS name FROM pg_index WHERE NOT indisvalid ORDER BY 1"
_NEVER_ANALYSED: Final = """
SELECT schemaname || '.' || relname AS name FROM pg_stat_user_tables
WHERE last_analyze IS NULL AND last_autoanalyze IS NULL AND n_live_tup > 1000 ORDER BY 1
"""
_UNSWEPT: Final = f"""
SELECT n.nspname || '.' || c.relname AS name
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_stat_user_tables s ON s.relid = c.oid
WHERE c.relkind = 'r' AND {_OURS} AND (c.reloptions && ARRAY['autovacuum_enabled=false', 'autovacuum_enabled=off']
   OR (s.n_dead_tup > 10000 AND s.n_dead_tup > s.n_live_tup / 2))
ORDER BY 1
"""  # noqa: S608
_SESSIONS: Final = f"""
SELECT count(*) FILTER (WHERE state = 'idle in transaction'
                          AND state_change < now() - interval '{_LONG}') AS idle,
       count(*) FILTER (WHERE state <> 'idle in transaction'
                          AND xact_start < now() - interval '{_LONG}') AS long
FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
"""  # noqa: S608
_LAG: Final = """
SELECT pg_is_in_recovery() AS replica,
       CASE WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() THEN 0
            ELSE extract(epoch FROM now() - pg_last_xact_replay_timestamp()) END::float AS lag
"""


@group("version")
async def version(patient: Patient) -> Finding:
    number = int(str(await patient.value("SELECT current_setting('server_version_num')"))) // 10_000
    if number < _LEAST_VERSION:
        return failure(f"PostgreSQL {number}.", f"Cairn needs PostgreSQL {_LEAST_VERSION} or newer.")
    return ok(f"PostgreSQL {number}.")


@group("migrations")
async def migrations(patient: Patient) -> Finding:
    await patient.value("SELECT 1")
    known = migrate.revisions()
    table = f"{migrate.VERSION_TABLE_SCHEMA}.{migrate.VERSION_TABLE}"
    if not await patient.value("SELECT to_regclass($1) IS NOT NULL", table):
        return failure("The database was never migrated.", "Run `cairn migrate up`.")
    heads = {str(row["version_num"]) for row in await patient.rows(f"SELECT version_num FROM {table}")}  # noqa: S608
    if unknown := sorted(heads - known):
        return failure(
            f"The database is at {_named(unknown)}, which this program does not know.",
            "A newer program has migrated it: deploy that one, or go back by its `cairn migrate down`.",
        )
    pending = await asyncio.to_thread(migrate.pending, cast("str", patient.dsn))
    if pending:
        return failure(f"Pending: {_named(pending)}.", "Run `cairn migrate up` before serving.")
    return ok(f"All {len(known)} migrations are applied.")


@group("role")
async def role(patient: Patient) -> Finding:
    if patient.settings.database_url is None:
        return skipped("The embedded database has one role, as it is in development.")
    (row,) = await patient.rows(_ROLE)
    if row["mighty"]:
        return patient.fault(
            "The application's role is a superuser, or may make roles or databases.",
            "Give it its own: CREATE ROLE cairn_app LOGIN; migrate with DATABASE_ADMIN_URL.",
        )
    if row["owns"]:
        return warning(
            f"The application's role owns {row['owns']} relations, so it could drop them.",
            "Let an owner role migrate (DATABASE_ADMIN_URL) and grant this one its rights only.",
        )
    return ok("The application's role owns nothing and is no superuser.")


@group("encryption")
async def encryption(patient: Patient) -> Finding:
    encrypted = await patient.value(
        "SELECT coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false)"
    )
    if encrypted:
        return ok("The connection is encrypted.")
    if not plaintext_remote(patient.dsn or ""):
        return ok("The connection does not leave this machine.")
    return patient.fault("The connection to a remote database is not encrypted.", "Add sslmode=verify-full.")


@group("pool")
async def pool(patient: Patient) -> Finding:
    """Every process has a pool; with a replica half of its questions go there."""
    settings = patient.settings
    most = int(str(await patient.value("SELECT current_setting('max_connections')")))
    reserved = int(str(await patient.value("SELECT current_setting('superuser_reserved_connections')")))
    wanted = settings.workers * settings.database_pool_max
    sums = f"{settings.workers} worker(s) x DATABASE_POOL_MAX {settings.database_pool_max} = {wanted}"
    if wanted > most - reserved:
        return warning(
            f"{sums}, and max_connections is {most}.",
            "Lower DATABASE_POOL_MAX or WORKERS, raise max_connections, or put PgBouncer between.",
        )
    if wanted > most - reserved - _SPARE:
        return warning(
            f"{sums} of {most}: little is left for others.", "Keep ten connections for maintenance."
        )
    return ok(f"{sums} of {most}.")


@group("foreign_keys")
async def foreign_keys(patient: Patient) -> Finding:
    return _all_well(await patient.rows(_FOREIGN_KEYS), "Every foreign key has an index.", "No index leads to",
                     "Create one on the key's columns: deletes read the whole table without it.")  # fmt: skip


@group("invalid_indexes")
async def invalid_indexes(patient: Patient) -> Finding:
    return _all_well(await patient.rows(_INVALID), "Every index is valid.", "Invalid",
                     "Run REINDEX INDEX CONCURRENTLY on each.")  # fmt: skip


@group("statistics")
async def statistics(patient: Patient) -> Finding:
    return _all_well(await patient.rows(_NEVER_ANALYSED), "Every table of some size was analysed.",
                     "Never analysed", "Run ANALYZE: without statistics plans are guesses.")  # fmt: skip


@group("autovacuum")
async def autovacuum(patient: Patient) -> Finding:
    if await patient.value("SELECT current_setting('autovacuum')") != "on":
        return patient.fault("Autovacuum is off.", "Turn it on: dead rows pile up, and ids run out.")
    age = int(str(await patient.value("SELECT max(age(datfrozenxid)) FROM pg_database")))
    if age > _WRAPS_AT / 2:
        return failure(f"Transaction ids are {age / _WRAPS_AT:.0%} used up.", "Run VACUUM FREEZE soon.")
    return _all_well(await patient.rows(_UNSWEPT), "Autovacuum is on and keeps up.", "Not kept up with",
                     "Run VACUUM (ANALYZE) and see its autovacuum settings.")  # fmt: skip


@group("sessions")
async def sessions(patient: Patient) -> Finding:
    (row,) = await patient.rows(_SESSIONS)
    if row["idle"] or row["long"]:
        return warning(
            f"{row['idle']} idle in transaction and {row['long']} running for more than {_LONG}.",
            "See pg_stat_activity; pg_terminate_backend(pid) ends one. They hold back vacuum and locks.",
        )
    return ok(f"No transaction is older than {_LONG}.")


@group("replica_lag")
async def replica_lag(patient: Patient) -> Finding:
    url = patient.settings.database_read_url
    if url is None:
        return skipped("There is no DATABASE_READ_URL.")
    connection = await connect(url.get_secret_value())
    try:
        row = await connection.fetchrow(_LAG)
    finally:
        connection.terminate()
    if row is None or not row["replica"]:
        return warning("DATABASE_READ_URL is no replica.", "Point it at one, or unset it.")
    seconds = float(row["lag"] or 0.0)
    if seconds > _MOST_SKEW_SECONDS:
        return warning(f"The replica is {seconds:.0f} s behind.", "See its network, disk and long queries.")
    return ok(f"The replica is {seconds:.1f} s behind.")


@time_group("database_time")
async def database_time(patient: Patient) -> Finding:
    told, seconds = await patient.round_trip("SELECT clock_timestamp()")
    skew = abs((clock.now() - cast("datetime", told)).total_seconds()) - seconds
    if skew > _MOST_SKEW_SECONDS:
        return warning(
            f"This machine's clock and the database's are {skew:.0f} s apart.",
            "Run an NTP client on both: tokens, codes and locks live by the clock.",
        )
    return ok("This machine's clock agrees with the database's.")


def _all_well(rows: Sequence[Row], well: str, wrong: str, remedy: str) -> Finding:
    if not rows:
        return ok(well)
    return warning(f"{wrong}: {_named([str(row['name']) for row in rows])}.", remedy)


def _named(names: Sequence[str]) -> str:
    more = len(names) - _MOST_NAMED
    return ", ".join(names[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
