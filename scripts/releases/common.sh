# shellcheck shell=bash
# What deploy.sh, rollback.sh and deploy_migrations.sh share. docs/operations/releases.md says what each setting means.
set -euo pipefail

SCRIPTS=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
DEPLOY_ROOT=${DEPLOY_ROOT:-/srv/cairn}
# shellcheck source=/dev/null
if [ -f "$DEPLOY_ROOT/deploy.env" ]; then . "$DEPLOY_ROOT/deploy.env"; fi
TARGET=${TARGET:-processes}
READY_SECONDS=${READY_SECONDS:-20}
STOP_SECONDS=${STOP_SECONDS:-25}
SETTLE_SECONDS=${SETTLE_SECONDS:-1}
SMOKE_SECONDS=${SMOKE_SECONDS:-15}
CANDIDATE_READS=${CANDIDATE_READS:-300}
SMOKE_URL=${SMOKE_URL:-}
BACKUP_COMMAND=${BACKUP_COMMAND:-}
KEEP_RELEASES=${KEEP_RELEASES:-3}
RUN=$DEPLOY_ROOT/run

say() { printf '%s  %s\n' "$(date -u +%H:%M:%S)" "$*"; }
complain() { printf '%s  %s\n' "$(date -u +%H:%M:%S)" "$*" >&2; }
die() { complain "$*"; exit 1; }

# One rollout at a time. Nothing that is started inherits the lock.
take_lock() {
  mkdir -p "$RUN" "$DEPLOY_ROOT/releases" "$DEPLOY_ROOT/log"
  exec 9>"$RUN/lock"
  flock -n 9 || die "Another rollout is under way."
}

named() { [[ $1 =~ ^[A-Za-z0-9][A-Za-z0-9._-]*$ ]] || die "$1 is no name of a release."; }
noted() { if [ -f "$RUN/$1" ]; then cat "$RUN/$1"; fi; }
note() { printf '%s\n' "$2" >"$RUN/$1.new" && mv "$RUN/$1.new" "$RUN/$1"; }
current() { noted current; }

# Releases that were rolled out, each once, the newest first.
history_of_releases() { if [ -f "$RUN/history" ]; then tac "$RUN/history" | awk '{print $2}' | awk '!seen[$0]++'; fi; }

became_current() {
  note current "$1"
  printf '%s %s %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$1" "$2" >>"$RUN/history"
  mark_current "$1"
}

# The newest stay; so does the release that has migrated last, because it alone can say which others fit.
forget_old() {
  local kept name
  kept=" $(history_of_releases | head -n "$KEEP_RELEASES" | tr '\n' ' ')$(noted migrated) "
  for name in $(history_of_releases); do
    [[ $kept == *" $name "* ]] || { have "$name" && say "Removing $name." && remove "$name"; } || true
  done
}

# notify RELEASE TEXT: Slack and mail, where there is either; that nobody could be told stops nothing.
notify() {
  [ -n "${SLACK_WEBHOOK_URL:-}${OPERATORS_EMAIL:-}" ] || return 0
  in_release "$1" notify "$2" || complain "Nobody could be told: $2"
}

# wait_ready URL SECONDS
wait_ready() {
  local until=$((SECONDS + $2))
  while [ "$SECONDS" -le "$until" ]; do
    curl -fsS -o /dev/null --max-time 3 "$1/health/ready" 2>/dev/null && return 0
    sleep 0.1
  done
  return 1
}

# back_up RELEASE: with the program that is running, which knows its schema.
back_up() {
  local by
  by=$(current)
  by=${by:-$1}
  if [ -n "$BACKUP_COMMAND" ]; then bash -c "$BACKUP_COMMAND"; else in_release "$by" backup create; fi
}

# fits RELEASE JUDGE [--after]: whether RELEASE can work on the database, as JUDGE knows it or will have made it.
fits() {
  local release=$1 judge=$2 list=$RUN/known.$1
  shift 2
  in_release "$release" migrate known >"$list"
  in_release_with "$list" "$judge" migrate fits "$@"
}

migrate() {
  local running
  running=$(current)
  if [ -n "$running" ] && [ "$running" != "$1" ]; then
    fits "$running" "$1" --after || {
      complain "$running, which is running, could not go on: a release in between has to come first."
      return 1
    }
  fi
  in_release "$1" migrate up || return 1
  note migrated "$1"
}

# roll_to RELEASE: one process at a time. Stops at the first that does not become ready.
roll_to() {
  local instance
  for instance in $(instances); do
    say "$instance: $(running_in "$instance") -> $1"
    stop_instance "$instance"
    start_instance "$instance" "$1"
    wait_instance "$instance" || { complain "$instance did not become ready in $READY_SECONDS s."; return 1; }
    sleep "$SETTLE_SECONDS"
  done
}

# roll_back_to RELEASE: only what is not running it, or not ready.
roll_back_to() {
  local instance
  for instance in $(instances); do
    if [ "$(running_in "$instance")" = "$1" ] && READY_SECONDS=1 wait_instance "$instance"; then continue; fi
    say "$instance: back to $1"
    stop_instance "$instance"
    start_instance "$instance" "$1"
    wait_instance "$instance" || complain "$instance did not become ready."
  done
}

# try_out RELEASE: a process that gets no traffic is asked for a little of everything, and for many reads.
try_out() {
  local well=0
  say "Trying $1 out, beside what serves."
  start_candidate "$1"
  if wait_candidate; then
    smoke_candidate "$1" || { complain "$1 does not do what it should."; well=1; }
  else
    complain "$1 did not become ready in $READY_SECONDS s."
    last_words candidate
    well=1
  fi
  stop_candidate
  return "$well"
}

# shellcheck source=scripts/releases/processes.sh
case $TARGET in
  processes | systemd) . "$SCRIPTS/releases/processes.sh" ;;
  compose) . "$SCRIPTS/releases/compose.sh" ;;
  *) die "TARGET is processes, systemd or compose." ;;
esac
