#!/bin/sh
# A full backup, what is kept too long taken away, and the new one read to its end. Words are given on: --label release.
set -eu
cairn backup create "$@"
cairn backup prune
cairn backup verify newest
