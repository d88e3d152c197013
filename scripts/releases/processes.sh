# shellcheck shell=bash
# Releases are folders below $DEPLOY_ROOT/releases, each with its own virtual environment. A process of `cairn serve`
# listens on each of $PORTS; pid files know them, or systemd does (units $SYSTEMD_UNIT@PORT).
PORTS=${PORTS:-8001 8002}
CANDIDATE_PORT=${CANDIDATE_PORT:-8009}
SYSTEMD_UNIT=${SYSTEMD_UNIT:-cairn}
SOURCE=${SOURCE:-}

folder() { printf '%s/releases/%s' "$DEPLOY_ROOT" "$1"; }
have() { [ -x "$(folder "$1")/.venv/bin/cairn" ]; }
instances() { tr -s ' ' '\n' <<<"$PORTS"; }
running_in() { noted "$1.release"; }
mark_current() { ln -sfn "releases/$1" "$DEPLOY_ROOT/current.new" && mv -T "$DEPLOY_ROOT/current.new" "$DEPLOY_ROOT/current"; }
remove() { rm -rf -- "$(folder "$1")"; }

# Build what is not there: the files of the git reference RELEASE in $SOURCE, and what its lock file names.
fetch() {
  local into
  have "$1" && return 0
  [ -n "$SOURCE" ] || { complain "There is no release $1, and no SOURCE to build it from."; return 1; }
  into=$(folder "$1")
  say "Building $1 from $SOURCE."
  mkdir -p "$into"
  if ! build "$1" "$into"; then rm -rf -- "$into"; complain "$1 could not be built."; return 1; fi
}

build() {
  git -C "$SOURCE" archive --format=tar "$1" | tar -x -C "$2" \
    && printf 'API_VERSION=%s\n' "$1" >"$2/release.env" \
    && "${PYTHON:-python3}" -m venv "$2/.venv" \
    && "$2/.venv/bin/python" -m pip install -q --disable-pip-version-check --require-hashes -r "$2/requirements/runtime.lock" \
    && "$2/.venv/bin/python" -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e "$2"
}

# The settings of the place, then those of the release. Called where a shell may become the command.
with_settings() {
  local release=$1 file
  shift
  set -a
  for file in "${SETTINGS_FILE:-$DEPLOY_ROOT/settings.env}" "$(folder "$release")/release.env"; do
    # shellcheck source=/dev/null
    if [ -f "$file" ]; then . "$file"; fi
  done
  set +a
  cd "$DEPLOY_ROOT" || exit
  exec "$@"
}

in_release() {
  local release=$1
  shift
  (with_settings "$release" "$(folder "$release")/.venv/bin/cairn" "$@" 9>&-)
}
# in_release_with FILE RELEASE WORDS...: a command that takes FILE.
in_release_with() {
  local file=$1 release=$2
  shift 2
  in_release "$release" "$@" "$file"
}

# A process that has ended and was not waited for is none.
alive() {
  local line
  [ -n "$1" ] && { read -r line <"/proc/$1/stat"; } 2>/dev/null || return 1
  line=${line##*) }
  [[ ${line:0:1} != [ZX] ]]
}

# start_process NAME PORT RELEASE [SETTING...]
start_process() {
  rm -f "$RUN/$1.pid"
  if curl -s -o /dev/null --max-time 2 "http://127.0.0.1:$2/health/live"; then
    complain "Somebody else listens on port $2."
    return 0  # nobody becomes ready
  fi
  with_settings "$3" env PORT="$2" "${@:4}" setsid "$(folder "$3")/.venv/bin/cairn" serve \
    >>"$DEPLOY_ROOT/log/$1.log" 2>&1 </dev/null 9>&- &
  note "$1.pid" "$!"
  note "$1.release" "$3"
}

# stop_process NAME: it drains first, DRAIN_SECONDS, and then finishes what it has begun.
stop_process() {
  local pid until=$((SECONDS + STOP_SECONDS))
  pid=$(noted "$1.pid")
  if ! alive "$pid"; then rm -f "$RUN/$1.pid"; return 0; fi
  kill -TERM "$pid" 2>/dev/null || true
  while alive "$pid"; do
    if [ "$SECONDS" -gt "$until" ]; then
      complain "$1 did not stop in $STOP_SECONDS s and is killed."
      kill -KILL -- "-$pid" 2>/dev/null || true
    fi
    sleep 0.05
  done
  rm -f "$RUN/$1.pid"
}

start_instance() {
  if [ "$TARGET" = processes ]; then start_process "$1" "$1" "$2"; return; fi
  mark_current "$2"  # the unit runs what that leads to
  note "$1.release" "$2"
  systemctl start "$SYSTEMD_UNIT@$1.service"
}
stop_instance() {
  if [ "$TARGET" = processes ]; then stop_process "$1"; else systemctl stop "$SYSTEMD_UNIT@$1.service"; fi
}

wait_process() {
  local until=$((SECONDS + READY_SECONDS))
  while [ "$SECONDS" -le "$until" ]; do
    if [ "$TARGET" = processes ] || [ "$1" = candidate ]; then alive "$(noted "$1.pid")" || return 1; fi
    if wait_ready "http://127.0.0.1:$2" 0; then return 0; fi
  done
  return 1
}
last_words() { if [ -f "$DEPLOY_ROOT/log/$1.log" ]; then tail -n 5 "$DEPLOY_ROOT/log/$1.log" >&2; fi; }
wait_instance() { wait_process "$1" "$1"; }

# Nobody has a connection to it that could be kept.
start_candidate() { start_process candidate "$CANDIDATE_PORT" "$1" DRAIN_SECONDS=0 WORKERS=1; }
wait_candidate() { wait_process candidate "$CANDIDATE_PORT"; }
stop_candidate() { stop_process candidate; }
smoke_candidate() {
  in_release "$1" smoke "http://127.0.0.1:$CANDIDATE_PORT" --within "$SMOKE_SECONDS" --requests "$CANDIDATE_READS"
}
smoke() { in_release "$1" smoke "$SMOKE_URL" --within "$SMOKE_SECONDS"; }
