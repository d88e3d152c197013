#!/bin/sh
# nginx in a container whose disk is read-only: the committed configuration is put together in a tmpfs, logs go to where
# the container's logs go, and a renewed certificate is taken up without dropping a request.
set -eu
prefix=${PREFIX:-/srv/nginx}
shared=${SHARED:-/etc/cairn/nginx}      # deploy/nginx
site=${SITE:-/etc/cairn/site}           # what differs in this stack
certificates=${CERTIFICATES:-/certs}    # fullchain.pem and privkey.pem
page=${PAGE:-}                          # a folder of files, for the front end, which needs no certificate

mkdir -p "$prefix/logs" "$prefix/run" "$prefix/certs"
cp "$shared"/*.conf "$prefix"
cp "$site"/*.conf "$prefix"
ln -sf /dev/stdout "$prefix/logs/access.log"
ln -sf /dev/stderr "$prefix/logs/error.log"
if [ -n "$page" ]; then
  ln -sfn "$page" "$prefix/page"
  [ "${1:-}" = check ] || exec nginx -p "$prefix" -c "$prefix/nginx.conf" -g 'daemon off;'
  exec nginx -p "$prefix" -c "$prefix/nginx.conf" -t
fi
ln -sfn "${CHALLENGES:-/acme}" "$prefix/acme"

# Until there is a certificate, one that nobody trusts: port 80 has to answer the challenge for the first.
if [ ! -s "$certificates/fullchain.pem" ]; then
  echo "no certificate in $certificates yet: made one that nobody trusts" >&2
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 7 -subj /CN=localhost \
    -keyout "$prefix/certs/privkey.pem" -out "$prefix/certs/fullchain.pem" 2>/dev/null
fi
take_up() { cp "$certificates/fullchain.pem" "$certificates/privkey.pem" "$prefix/certs"; }
[ ! -s "$certificates/fullchain.pem" ] || take_up
nginx -p "$prefix" -c "$prefix/nginx.conf" -t
[ "${1:-}" != check ] || exit 0

(
  while sleep "${LOOK_EVERY:-60}"; do
    [ -s "$certificates/fullchain.pem" ] || continue
    cmp -s "$certificates/fullchain.pem" "$prefix/certs/fullchain.pem" && continue
    { take_up && nginx -p "$prefix" -c "$prefix/nginx.conf" -t && nginx -p "$prefix" -c "$prefix/nginx.conf" -s reload; } ||
      echo "the renewed certificate could not be taken up" >&2
  done
) &
exec nginx -p "$prefix" -c "$prefix/nginx.conf" -g 'daemon off;'
