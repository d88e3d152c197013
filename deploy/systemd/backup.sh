#!/bin/sh
# What cairn-backup@ runs: the verb for each kind of backup.
set -eu
cd "$(dirname "$0")/../.."
case "${1:-}" in
  database) exec .venv/bin/cairn backup create ;;
  configuration) exec .venv/bin/cairn backup create --kind configuration ;;
  *) echo "database or configuration?" >&2; exit 2 ;;
esac
