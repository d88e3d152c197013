#!/usr/bin/env bash
# deploy_migrations.sh [RELEASE]: back up, then bring the database to what RELEASE knows, by default the one that serves.
# Other rollouts wait outside, other processes that migrate wait for the database's lock.
. "$(dirname "$0")/releases/common.sh"
[ $# -le 1 ] || die "usage: deploy_migrations.sh [RELEASE]"
take_lock
release=${1:-$(current)}
[ -n "$release" ] || die "usage: deploy_migrations.sh RELEASE (nothing was rolled out yet)"
named "$release"
fetch "$release" || die "$release could not be had."
back_up "$release" || die "The backup failed; nothing was migrated."
migrate "$release" || die "The migration failed; the schema is as far as it came."
say "The database is at $release."
