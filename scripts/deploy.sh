#!/usr/bin/env bash
# deploy.sh RELEASE: pull or build, back up, migrate, try out, roll one process at a time, look; back by itself where it
# is not well. Exit code 0: RELEASE serves. 1: what served before serves. docs/operations/releases.md says more.
. "$(dirname "$0")/releases/common.sh"
[ $# -eq 1 ] || die "usage: deploy.sh RELEASE"
release=$1
named "$release"
take_lock
previous=$(current)

failed() {
  complain "$release is not rolled out: $1"
  notify "${previous:-$release}" "Cairn: $release was not rolled out on $(hostname): $1"
  exit 1
}

back() {
  if [ -n "$previous" ]; then
    roll_back_to "$previous"
    failed "$1; ${previous} serves."
  fi
  failed "$1; there was no release before it."
}

fetch "$release" || failed "it could not be had"
back_up "$release" || failed "the backup failed"
migrate "$release" || failed "the migration failed; the schema is as far as it came"
try_out "$release" || failed "it was not well when it was tried out${previous:+; $previous serves}"
roll_to "$release" || back "it did not become ready"
if [ -n "$SMOKE_URL" ]; then smoke "$release" || back "what is served is not well"; fi
became_current "$release" deployed
forget_old
say "$release serves."
notify "$release" "Cairn: $release serves on $(hostname)."
