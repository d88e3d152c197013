#!/bin/sh
# Asks for the certificate, then twice a day whether it is due. nginx answers the challenge from the volume `acme` and
# takes up what lies in `certs` by itself.
set -eu
for name in $CERTIFICATE_NAMES; do names="${names:-} --domain $name"; done
while :; do
  # the names are several words
  # shellcheck disable=SC2086
  if certbot certonly --non-interactive --agree-tos --email "$CERTIFICATE_EMAIL" --webroot --webroot-path /acme \
    --cert-name cairn --keep-until-expiring --expand $names; then
    install -m 0644 /etc/letsencrypt/live/cairn/fullchain.pem /certs/.fullchain.pem
    install -m 0600 /etc/letsencrypt/live/cairn/privkey.pem /certs/privkey.pem
    chown 101:101 /certs/.fullchain.pem /certs/privkey.pem
    mv /certs/.fullchain.pem /certs/fullchain.pem  # last: nginx looks at this one
    touch /tmp/looked
  fi
  sleep 43200
done
