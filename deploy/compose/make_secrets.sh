#!/usr/bin/env bash
# Makes what a stack keeps secret: one file each, random, never written over. Run it once on the host, as root if the
# daemon runs as root. What only you can know says change-me at first, and is listed at the end.
#   deploy/compose/make_secrets.sh [FOLDER] [amqp]     amqp: RabbitMQ is the broker
set -euo pipefail
folder=${1:-$(dirname "$0")/secrets}
broker=${2:-redis}
uid=${CAIRN_UID:-10001}
umask 077
mkdir -p "$folder"
cd "$folder"

put() {  # NAME OWNER VALUE: the containers read single files, so this folder may stay closed to everybody
  [ -e "$1" ] && return 0
  printf '%s' "$3" >"$1.new"
  if [ "$(id -u)" -eq 0 ] && [ "$2" != any ]; then chown "$2" "$1.new" && chmod 0400 "$1.new"; else chmod 0444 "$1.new"; fi
  mv "$1.new" "$1"
}
word() { openssl rand -hex 24; }
key() { openssl rand -base64 32 | tr '+/' '-_'; }

put postgres_password 999 "$(word)"
put postgres_app_password 999 "$(word)"
put redis_password 999 "$(word)"
put rabbitmq_password 999 "$(word)"
put metrics_token any "$(word)"  # Cairn and Prometheus
put grafana_password 472 "$(word)"
put secret_key "$uid" "$(openssl rand -base64 48 | tr -d '\n')"
put data_keys "$uid" "{\"1\": \"$(key)\"}"
put casework_keks "$uid" "{\"1\": \"$(key)\"}"
put casework_index_key "$uid" "$(key)"
put casework_signing_key "$uid" "$(openssl genpkey -algorithm ed25519)"
put backup_keys "$uid" "{\"1\": \"$(key)\"}"
put database_url "$uid" "postgresql://cairn:$(cat postgres_app_password)@postgres:5432/cairn"
put database_admin_url "$uid" "postgresql://cairn_owner:$(cat postgres_password)@postgres:5432/cairn"
put redis_url "$uid" "redis://:$(cat redis_password)@redis:6379/0"
if [ "$broker" = amqp ]; then
  put broker_url "$uid" "amqp://cairn:$(cat rabbitmq_password)@rabbitmq:5672//"
else
  put broker_url "$uid" "redis://:$(cat redis_password)@redis:6379/1"
fi
put smtp_password any change-me
put slack_webhook_url any https://hooks.example.org/change-me
grep -l change-me -- * | sed 's/^/still to be filled in: /' || true
