#!/usr/bin/env bash
# Debian packages that some tests need, installed where that is possible: as root, on Debian or a relative of it.
# Elsewhere, or where it fails, those tests are skipped and say which package they lack. `command:package` where the
# two have different names. Nothing that a package brings is left running: tests start their own.
set -u
missing=()
for package in "$@"; do
  PATH="$PATH:/usr/sbin" command -v "${package%%:*}" >/dev/null 2>&1 || missing+=("${package##*:}")
done
[ "${#missing[@]}" -eq 0 ] && exit 0
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
  echo "not installed (needs root on Debian): ${missing[*]}"
  exit 0
fi
echo "installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then  # a package would start its service
  trap 'rm -f "$policy"' EXIT
  printf '#!/bin/sh\nexit 101\n' >"$policy" && chmod 755 "$policy"
fi
{ apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null 2>&1 \
  || echo "could not be installed: ${missing[*]}"
exit 0
