#!/usr/bin/env bash
# rollback.sh [RELEASE]: roll to a release that served before, by default the one before this. The schema stays as it
# is; a release that it does not fit any more is refused. docs/operations/releases.md says more.
. "$(dirname "$0")/releases/common.sh"
[ $# -le 1 ] || die "usage: rollback.sh [RELEASE]"
take_lock
previous=$(current)
[ -n "$previous" ] || die "Nothing was rolled out yet."
release=${1:-$(history_of_releases | grep -vxF -- "$previous" | head -n 1 || true)}
[ -n "$release" ] || die "There is no release before $previous."
named "$release"
have "$release" || die "$release is not here any more: the last $KEEP_RELEASES releases are kept."

failed() {
  complain "$release is not rolled out: $1"
  notify "$previous" "Cairn: the rollback to $release failed on $(hostname): $1"
  exit 1
}

migrated=$(noted migrated)
fits "$release" "${migrated:-$previous}" || failed "the schema does not fit it any more; restore a backup, or go forward"
roll_to "$release" || { roll_back_to "$previous"; failed "it did not become ready; $previous serves."; }
if [ -n "$SMOKE_URL" ]; then
  smoke "$release" || { roll_back_to "$previous"; failed "what is served is not well; $previous serves."; }
fi
became_current "$release" "rolled-back-from:$previous"
say "$release serves."
notify "$release" "Cairn: rolled back from $previous to $release on $(hostname)."
