# shellcheck shell=bash
# Releases are tags of $IMAGE; the services in $SERVICES are rolled one at a time with `docker compose`.
COMPOSE_FILE_PATH=${COMPOSE_FILE_PATH:-docker-compose.prod.yml}
IMAGE=${IMAGE:-cairn}
SERVICES=${SERVICES:-api-1 api-2}
ALONGSIDE=${ALONGSIDE:-worker beat}
SOURCE=${SOURCE:-}

image() { printf '%s:%s' "$IMAGE" "$1"; }
# compose RELEASE WORDS...
compose() {
  local release=$1
  shift
  CAIRN_IMAGE=$(image "$release") docker compose -f "$COMPOSE_FILE_PATH" "$@" 9>&-
}
have() { docker image inspect "$(image "$1")" >/dev/null 2>&1; }
instances() { tr -s ' ' '\n' <<<"$SERVICES"; }
running_in() { noted "$1.release"; }
remove() { docker image rm "$(image "$1")" >/dev/null; }

# What does jobs follows what serves, once that is well.
mark_current() {
  # shellcheck disable=SC2086
  if [ -n "$ALONGSIDE" ]; then compose "$1" up -d --no-deps --no-build $ALONGSIDE; fi
}

fetch() {
  have "$1" && return 0
  if [ -n "$SOURCE" ]; then docker build -t "$(image "$1")" "$SOURCE"; else docker pull "$(image "$1")"; fi
}

# The service `tool` runs `cairn`, and has no address of its own that a second container would clash with.
in_release() {
  local release=$1
  shift
  compose "$release" run --rm --no-deps -T tool "$@"
}
in_release_with() {
  local file=$1 release=$2
  shift 2
  compose "$release" run --rm --no-deps -T -v "$file:/tmp/known:ro" tool "$@" /tmp/known
}

start_instance() { compose "$2" up -d --no-deps --no-build "$1" && note "$1.release" "$2"; }
stop_instance() { compose "$(running_in "$1")" stop --timeout "$STOP_SECONDS" "$1"; }
# wait_container COMMAND...: until the process in it says that it is ready.
wait_container() {
  local until=$((SECONDS + READY_SECONDS))
  while [ "$SECONDS" -le "$until" ]; do
    "$@" cairn doctor --ready >/dev/null 2>&1 && return 0
    sleep 0.5
  done
  return 1
}
last_words() { docker logs --tail 5 "cairn-$1" >&2 2>/dev/null || true; }
wait_instance() { wait_container compose "$(running_in "$1")" exec -T "$1"; }

start_candidate() {
  compose "$1" run -d --no-deps -e ALLOWED_HOSTS=127.0.0.1 --name cairn-candidate tool serve >/dev/null
}
wait_candidate() { wait_container docker exec cairn-candidate; }
smoke_candidate() {
  docker exec cairn-candidate cairn smoke http://127.0.0.1:8000 --within "$SMOKE_SECONDS" --requests "$CANDIDATE_READS"
}
stop_candidate() { docker rm -f cairn-candidate >/dev/null; }
smoke() { in_release "$1" smoke "$SMOKE_URL" --within "$SMOKE_SECONDS"; }
