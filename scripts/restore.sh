#!/bin/sh
# The newest backup, or the one that is named, in the place of the running database. It is read to its end first, and
# asks before it changes anything; -y does not ask. Stop what serves and works before, start it afterwards.
set -eu
id=newest
case "${1:-}" in '' | -*) ;; *) id=$1 && shift ;; esac
cairn backup verify "$id"
exec cairn backup restore "$id" --swap "$@"
