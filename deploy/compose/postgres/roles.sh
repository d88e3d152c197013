#!/bin/sh
# Runs once, in an empty database: the role that the program uses. It owns nothing: migrations run as the owner, and what
# they make, this role may read and write. The passwords come from files and appear in no command line.
set -eu
password=$(cat "${POSTGRES_APP_PASSWORD_FILE:-/run/secrets/postgres_app_password}")
case "$password" in *[!A-Za-z0-9_-]* | '') echo "the application's password may hold letters, digits, _ and - only" >&2; exit 1 ;; esac
psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<SQL
CREATE ROLE cairn LOGIN PASSWORD '$password' NOSUPERUSER NOCREATEDB NOCREATEROLE;
GRANT CONNECT, TEMPORARY ON DATABASE "$POSTGRES_DB" TO cairn;
GRANT pg_monitor, pg_maintain TO cairn;
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO cairn;
ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO cairn;
ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT, UPDATE ON SEQUENCES TO cairn;
ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO cairn;
SQL
# Base backups come over the network of the data (docs/operations/backup.md).
[ -z "${PGDATA:-}" ] || echo "host replication $POSTGRES_USER samenet scram-sha-256" >>"$PGDATA/pg_hba.conf"
