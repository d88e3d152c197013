#!/bin/sh
# Starts production: looks at the settings, migrates, and becomes `cairn serve`, which then gets every signal.
# Stops before it touches the database where the settings are refused, or `cairn doctor` finds a failure in them.
# SKIP_MIGRATIONS=1: where migrations are a step of their own, as in Kubernetes. Arguments replace `serve`.
set -eu
export ENVIRONMENT="${ENVIRONMENT:-production}"
[ "$#" -gt 0 ] || set -- serve
cairn doctor --configuration
if [ "${SKIP_MIGRATIONS:-}" != 1 ]; then
  cairn migrate up
fi
exec cairn "$@"
