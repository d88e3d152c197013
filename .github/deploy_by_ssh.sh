#!/usr/bin/env bash
# Tell a host to roll out TAG: HOST, USER_NAME, HOST_KEY (a line of known_hosts) and KEY come from the environment.
# The host's own checkout does it (scripts/deploy.sh, whose deploy.env says IMAGE and TARGET=compose): backup, migrations,
# one process at a time, smoke test, and the previous release again where something fails; its exit code is ours.
set -euo pipefail
: "${HOST:?}" "${USER_NAME:?}" "${HOST_KEY:?}" "${KEY:?}" "${TAG:?}"
case "$TAG" in *[!A-Za-z0-9._-]*) echo "TAG is no tag of an image" >&2; exit 2 ;; esac
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
umask 077
printf '%s\n' "$KEY" >"$folder/key"
printf '%s\n' "$HOST_KEY" >"$folder/known_hosts"
ssh -i "$folder/key" -o UserKnownHostsFile="$folder/known_hosts" -o StrictHostKeyChecking=yes -o BatchMode=yes \
  -o ServerAliveInterval=15 "$USER_NAME@$HOST" "cd cairn && git pull -q --ff-only && scripts/deploy.sh '$TAG'"
