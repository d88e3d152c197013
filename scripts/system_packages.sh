#!/usr/bin/env bash
# Debian packages that some tests need, installed where that is possible: as root, on Debian or a relative of it.
# Elsewhere, or where it fails, those tests are skipped and say which package they lack.
set -u
missing=()
for package in "$@"; do
  command -v "$package" >/dev/null 2>&1 || missing+=("$package")
done
[ "${#missing[@]}" -eq 0 ] && exit 0
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
  echo "not installed (needs root on Debian): ${missing[*]}"
  exit 0
fi
echo "installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
{ apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null 2>&1 \
  || echo "could not be installed: ${missing[*]}"
exit 0
