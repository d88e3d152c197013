#!/usr/bin/env bash
# The locked npm packages of each folder, installed anew where its lock has changed. Where there is no npm, what needs
# them is skipped, and says so. No package's install script runs.
set -u
for folder in "$@"; do
  stamp="$folder/node_modules/.installed"
  [ "$stamp" -nt "$folder/package-lock.json" ] && continue
  if ! command -v npm >/dev/null 2>&1; then
    echo "not installed (needs npm): $folder"
    continue
  fi
  (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) >/dev/null && touch "$stamp" \
    || echo "could not be installed: $folder"
done
exit 0
